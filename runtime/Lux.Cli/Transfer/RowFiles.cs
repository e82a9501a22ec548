using System.Text;
using Lux.Language;

namespace Lux.Cli;

/// <summary>Opens files of rows.</summary>
internal static class RowFiles
{
    private const int BufferBytes = 1 << 16;

    public static async Task<IRowSource> OpenAsync(string? file, FileFormat format, char separator, string? nullText, ToolHost host)
    {
        if (file is null)
        {
            return format switch
            {
                FileFormat.Csv => new CsvSource(host.In, null, separator, nullText),
                FileFormat.Jsonl => new JsonlSource(host.In, null),
                _ => throw ToolException.Misuse("Parquet is not read from a pipe; name a file."),
            };
        }
        if (!File.Exists(file)) throw ToolException.BadFile($"The file '{file}' does not exist.");
        if (format == FileFormat.Parquet) return await ParquetSource.OpenAsync(file).ConfigureAwait(false);
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, useAsync: false);
        var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferBytes);
        return format == FileFormat.Csv ? new CsvSource(text, stream, separator, nullText) : new JsonlSource(text, stream);
    }

    /// <param name="file">Where to; null for the tool's own output.</param>
    /// <param name="format">The kind of file.</param>
    /// <param name="separator">What stands between fields of CSV.</param>
    /// <param name="columns">The columns of each row.</param>
    /// <param name="mark">Where an earlier run came to, to go on there.</param>
    /// <param name="host">Whose output it is without a file.</param>
    public static IRowSink Create(string? file, FileFormat format, char separator, IReadOnlyList<Column> columns, SinkMark? mark, ToolHost host)
    {
        if (format == FileFormat.Parquet)
            return file is null ? throw ToolException.Misuse("Parquet is not written to a pipe; name a file.") : ParquetSink.Of(Create(file, mark), columns, isBegun: mark is not null);
        var text = file is null ? RowText.Of(host.Out) : RowText.Of(file, mark);
        return format == FileFormat.Csv ? new CsvSink(text, [.. columns.Select(column => column.Name)], separator, hasHeader: mark is not null) : new JsonlSink(text, columns);
    }

    /// <summary>A file of one's own to write: empty, or what <paramref name="mark"/> says stays of it.</summary>
    public static FileStream Create(string path, SinkMark? mark)
    {
        var stream = new FileStream(path, mark is null ? FileMode.Create : FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferBytes);
        if (mark is null) return stream;
        stream.SetLength(mark.Bytes);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(mark.Tail);
        return stream;
    }
}
