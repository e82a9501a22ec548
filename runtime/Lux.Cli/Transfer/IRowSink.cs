namespace Lux.Cli;

/// <summary>A file that rows are written to.</summary>
internal interface IRowSink : IAsyncDisposable
{
    /// <summary>Writes a row; null is null.</summary>
    ValueTask WriteAsync(IReadOnlyList<string?> cells);

    /// <summary>Writes what is left.</summary>
    ValueTask FinishAsync();
}
