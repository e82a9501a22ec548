using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lux.Cli;

/// <summary>
/// The rows that were refused, in the format of their file with the line and the reason before each: mended it can be imported as it is. Made when the first row
/// is refused. Rows of Parquet become JSON lines.
/// </summary>
internal sealed class BadRowFile(string path, FileFormat format, char separator, IReadOnlyList<string>? header) : IDisposable
{
    public const string LineColumn = "lux_line", ReasonColumn = "lux_reason";

    private StreamWriter? _text;

    public string Path { get; } = path;

    public long Count { get; private set; }

    /// <summary>Where the file of refused rows is by itself: <c>users.csv</c> -> <c>users.bad.csv</c>.</summary>
    public static string PathFor(string? file, FileFormat format)
    {
        var extension = format == FileFormat.Csv ? ".csv" : ".jsonl";
        return file is null ? "import.bad" + extension : System.IO.Path.ChangeExtension(file, null) + ".bad" + extension;
    }

    /// <summary>How long the file is, to go on from there.</summary>
    public long Position
    {
        get
        {
            _text?.Flush();
            return _text?.BaseStream.Position ?? 0;
        }
    }

    /// <summary>Goes on behind what an earlier run wrote for certain.</summary>
    public void GoOn(long position, long count)
    {
        if (position == 0) return;
        if (!File.Exists(Path)) throw ToolException.BadFile($"The file '{Path}' of the rows refused so far is gone; begin anew with --restart.");
        var stream = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        stream.SetLength(Math.Min(position, stream.Length));
        stream.Seek(0, SeekOrigin.End);
        _text = new StreamWriter(stream, new UTF8Encoding(false));
        Count = count;
    }

    public void Add(SourceRow row, string reason)
    {
        _text ??= new StreamWriter(Path, append: false, new UTF8Encoding(false));
        if (Position == 0)
        {
            if (format == FileFormat.Csv) _text.Write($"{CsvText.Line([LineColumn, ReasonColumn, .. header!.Where(name => name is not (LineColumn or ReasonColumn))], separator)}\n");
        }
        Count++;
        _text.Write(format == FileFormat.Csv ? Csv(row, reason) : Json(row, reason));
    }

    /// <summary>Takes back what was added behind <paramref name="position"/>.</summary>
    public void Rewind(long position, long count)
    {
        if (_text is null || Count == count) return;
        _text.Flush();
        _text.BaseStream.SetLength(position);
        _text.BaseStream.Seek(0, SeekOrigin.End);
        Count = count;
    }

    public void Dispose() => _text?.Dispose();

    private string Csv(SourceRow row, string reason)
    {
        var cells = row.Problem is null
            ? row.Names.Zip(row.Values).Where(pair => pair.First is not (LineColumn or ReasonColumn)).Select(pair => pair.Second)
            : [row.Raw];
        return CsvText.Line([Number(row), reason, .. cells], separator) + "\n";
    }

    private static string Json(SourceRow row, string reason)
    {
        var line = new JsonObject { [LineColumn] = row.Line, [ReasonColumn] = reason };
        if (row.Problem is not null) line["lux_text"] = row.Raw;
        for (var i = 0; i < row.Names.Count; i++)
            if (row.Names[i] is not (LineColumn or ReasonColumn)) line[row.Names[i]] = row.Values[i];
        return line.ToJsonString(Printer.LineOptions) + "\n";
    }

    private static string Number(SourceRow row) => row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
