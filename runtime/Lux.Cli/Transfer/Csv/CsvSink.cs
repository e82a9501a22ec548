namespace Lux.Cli;

/// <summary>Rows as CSV, the names of the columns first.</summary>
internal sealed class CsvSink(RowText text, IReadOnlyList<string> header, char separator, bool hasHeader) : IRowSink
{
    private bool _hasHeader = hasHeader;

    public async ValueTask WriteAsync(IReadOnlyList<string?> cells)
    {
        await HeaderAsync().ConfigureAwait(false);
        await text.WriteAsync(CsvText.Line(cells, separator) + "\n").ConfigureAwait(false);
    }

    public ValueTask<SinkMark> MarkAsync() => text.MarkAsync();

    public async ValueTask FinishAsync()
    {
        await HeaderAsync().ConfigureAwait(false);
        await text.FlushAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => text.DisposeAsync();

    private async ValueTask HeaderAsync()
    {
        if (_hasHeader) return;
        _hasHeader = true;
        await text.WriteAsync(CsvText.Line(header, separator) + "\n").ConfigureAwait(false);
    }
}
