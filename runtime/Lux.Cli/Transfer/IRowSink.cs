namespace Lux.Cli;

/// <summary>A file that rows are written to.</summary>
internal interface IRowSink : IAsyncDisposable
{
    /// <summary>Writes a row; null is null.</summary>
    ValueTask WriteAsync(IReadOnlyList<string?> cells);

    /// <summary>Brings what was written to the disk and says where to go on.</summary>
    ValueTask<SinkMark> MarkAsync();

    /// <summary>Writes what is left.</summary>
    ValueTask FinishAsync();
}
