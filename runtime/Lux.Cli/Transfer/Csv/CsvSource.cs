using System.Runtime.CompilerServices;

namespace Lux.Cli;

/// <summary>Rows of a CSV file, whose first record names the columns.</summary>
internal sealed class CsvSource : IRowSource
{
    private readonly TextReader _text;
    private readonly Stream? _stream;
    private readonly CsvReader _reader;
    private readonly List<string?> _fields = [];
    private readonly string? _nullText;

    /// <param name="text">The file.</param>
    /// <param name="stream">What the text is read from, to know how far it is.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <param name="nullText">The text that means null in place of the empty field.</param>
    public CsvSource(TextReader text, Stream? stream, char separator, string? nullText)
    {
        (_text, _stream, _nullText) = (text, stream, nullText);
        _reader = new(text, separator);
        if (!_reader.TryRead(_fields)) throw ToolException.BadFile("The file is empty; its first line names the columns.");
        if (_reader.Problem is { } problem) throw ToolException.BadFile($"Line 1, which names the columns: {problem}.");
        Header = [.. _fields.Select(field => (field ?? "").Trim('\ufeff', ' '))];
        if (Header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice) throw ToolException.BadFile($"Line 1 names the column '{twice.Key}' twice.");
    }

    public IReadOnlyList<string> Header { get; }

    public double? Fraction => _stream is { CanSeek: true, Length: > 0 } ? (double)_stream.Position / _stream.Length : null;

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        while (_reader.TryRead(_fields))
        {
            cancellation.ThrowIfCancellationRequested();
            // A blank line between records, or the last line's end.
            if (_fields is [null] && Header.Count > 1) continue;
            var problem = _reader.Problem ?? (_fields.Count == Header.Count ? null : $"{_fields.Count} fields where the first line names {Header.Count}");
            yield return new(_reader.Line, Header, problem is null ? [.. _fields.Select(Meant)] : [], problem) { Raw = _reader.Raw };
        }
    }

    public ValueTask DisposeAsync()
    {
        _text.Dispose();
        return ValueTask.CompletedTask;
    }

    private string? Meant(string? field) => _nullText is null ? field : (field ?? "") == _nullText ? null : field ?? "";
}
