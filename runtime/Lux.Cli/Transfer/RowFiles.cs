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

    public static async Task<IRowSink> CreateAsync(string? file, FileFormat format, char separator, IReadOnlyList<Column> columns, ToolHost host)
    {
        if (format == FileFormat.Parquet)
            return file is null ? throw ToolException.Misuse("Parquet is not written to a pipe; name a file with --file.") : await ParquetSink.OpenAsync(File.Create(file), columns).ConfigureAwait(false);
        TextWriter text = file is null ? new Unowned(host.Out) : new StreamWriter(file, append: false, new UTF8Encoding(false), BufferBytes) { NewLine = "\n" };
        return format == FileFormat.Csv ? new CsvSink(text, [.. columns.Select(column => column.Name)], separator) : new JsonlSink(text, columns);
    }

    /// <summary>The tool's own output, which outlives the sink.</summary>
    private sealed class Unowned(TextWriter inner) : TextWriter
    {
        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value) => inner.Write(value);

        public override Task WriteAsync(string? value) => inner.WriteAsync(value);

        public override Task WriteAsync(StringBuilder? value, CancellationToken cancellationToken = default) => inner.WriteAsync(value, cancellationToken);

        public override Task FlushAsync() => inner.FlushAsync();
    }
}
