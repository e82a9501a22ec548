namespace Lux.Cli;

/// <summary>A file that rows are read from.</summary>
internal interface IRowSource : IAsyncDisposable
{
    /// <summary>The columns that every row has, where the file says so once.</summary>
    IReadOnlyList<string>? Header { get; }

    /// <summary>How much of the file is read, between 0 and 1; null when that is not known.</summary>
    double? Fraction { get; }

    /// <summary>The records in order.</summary>
    IAsyncEnumerable<SourceRow> ReadAsync(CancellationToken cancellation);
}
