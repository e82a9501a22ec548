using System.Text;

namespace Lux.Cli;

/// <summary>Text that rows are written to: a file, or the tool's own output, which outlives it.</summary>
internal sealed class RowText : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly TextWriter _text;
    private readonly FileStream? _file;

    private RowText(TextWriter text, FileStream? file) => (_text, _file) = (text, file);

    public static RowText Of(TextWriter output) => new(output, null);

    /// <summary>A file that goes on behind <paramref name="mark"/>, or a new one.</summary>
    public static RowText Of(string path, SinkMark? mark)
    {
        var file = RowFiles.Create(path, mark);
        return new(new StreamWriter(file, new UTF8Encoding(false), BufferBytes), file);
    }

    public Task WriteAsync(string text) => _text.WriteAsync(text);

    public Task WriteAsync(StringBuilder text) => _text.WriteAsync(text);

    public Task FlushAsync() => _text.FlushAsync();

    public async ValueTask<SinkMark> MarkAsync()
    {
        await _text.FlushAsync().ConfigureAwait(false);
        _file?.Flush(flushToDisk: true);
        return new(_file?.Position ?? 0, []);
    }

    public ValueTask DisposeAsync() => _file is null ? ValueTask.CompletedTask : _text.DisposeAsync();
}
