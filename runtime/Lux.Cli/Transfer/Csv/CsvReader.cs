using System.Text;

namespace Lux.Cli;

/// <summary>
/// Reads records of RFC 4180: fields in quotes may hold commas, line ends and doubled quotes. Unlike the readers of libraries it tells <c>,,</c> (null) from
/// <c>,"",</c> (an empty text), and keeps the line and the text of a record for its error.
/// </summary>
internal sealed class CsvReader(TextReader input, char separator)
{
    private readonly StringBuilder _field = new();
    private readonly StringBuilder _raw = new();
    private long _line = 1;

    /// <summary>The line that the last record began at.</summary>
    public long Line { get; private set; }

    /// <summary>The text of the last record, without its line end.</summary>
    public string Raw => _raw.ToString();

    /// <summary>Why the last record is none: a quote that does not end, or text after one.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the next record into <paramref name="fields"/>; an empty field without quotes is null. False at the end.</summary>
    public bool TryRead(List<string?> fields)
    {
        fields.Clear();
        _raw.Clear();
        (Line, Problem) = (_line, null);
        if (input.Peek() < 0) return false;
        while (true)
        {
            var end = ReadField(out var field);
            fields.Add(field);
            if (end != separator) return true;
        }
    }

    /// <summary>Reads a field and what ends it: the separator, a line end, or -1.</summary>
    private int ReadField(out string? field)
    {
        _field.Clear();
        var isQuoted = input.Peek() == '"';
        if (isQuoted) ReadQuoted();
        int end;
        while ((end = input.Read()) >= 0 && end != separator && end is not ('\n' or '\r'))
        {
            _raw.Append((char)end);
            if (isQuoted) Problem ??= $"text follows the closing quote of field {(_field.Length > 20 ? _field.ToString(0, 20) + "..." : _field.ToString())}";
            else _field.Append((char)end);
        }
        if (end == separator) _raw.Append(separator);
        if (end == '\r' && input.Peek() == '\n') input.Read();
        if (end is '\n' or '\r') _line++;
        field = _field.Length == 0 && !isQuoted ? null : _field.ToString();
        return end;
    }

    private void ReadQuoted()
    {
        _raw.Append((char)input.Read());
        while (input.Read() is >= 0 and var next)
        {
            _raw.Append((char)next);
            if (next == '"')
            {
                if (input.Peek() != '"') return;
                _raw.Append((char)input.Read());
            }
            if (next == '\n' || (next == '\r' && input.Peek() != '\n')) _line++;
            _field.Append((char)next);
        }
        Problem = "a quote is not closed";
    }
}
