using System.Globalization;
using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Schema;

namespace Lux.Cli;

/// <summary>Rows of a Parquet file, a row group at a time.</summary>
internal sealed class ParquetSource : IRowSource
{
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private long _rows;

    private ParquetSource(ParquetReader reader)
    {
        _reader = reader;
        _fields = reader.Schema.DataFields;
        Header = [.. _fields.Select(field => field.Name)];
    }

    public IReadOnlyList<string> Header { get; }

    public double? Fraction => _reader.Metadata?.NumRows is > 0 and var all ? (double)_rows / all : null;

    public static async Task<ParquetSource> OpenAsync(string file)
    {
        try
        {
            return new(await ParquetReader.CreateAsync(file).ConfigureAwait(false));
        }
        catch (Exception bad) when (bad is not (OperationCanceledException or UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException))
        {
            throw ToolException.BadFile($"The file '{file}' is no Parquet file: {bad.Message.TrimEnd('.')}.", bad);
        }
    }

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var g = 0; g < _reader.RowGroupCount; g++)
        {
            using var group = _reader.OpenRowGroupReader(g);
            var columns = new string?[_fields.Length][];
            for (var i = 0; i < _fields.Length; i++) columns[i] = await ColumnAsync(group, _fields[i], (int)group.RowCount, cancellation).ConfigureAwait(false);
            for (var row = 0; row < (int)group.RowCount; row++)
                yield return new(++_rows, Header, [.. columns.Select(column => column[row])]);
        }
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private static async Task<string?[]> ColumnAsync(ParquetRowGroupReader group, DataField field, int rows, CancellationToken cancellation)
    {
        if (field.IsArray) throw ToolException.BadFile($"The column '{field.Name}' holds lists, which no column of a table does.");
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory(), null, cancellation).ConfigureAwait(false);
            return texts;
        }
        if (field.ClrType == typeof(byte[]) || field.ClrType == typeof(ReadOnlyMemory<byte>))
        {
            var bytes = new byte[]?[rows];
            await group.ReadAsync(field, bytes.AsMemory(), null, cancellation).ConfigureAwait(false);
            return [.. bytes.Select(value => value is null ? null : Convert.ToBase64String(value))];
        }
        return field.ClrType switch
        {
            var type when type == typeof(long) => await ReadAsync<long>(Invariant).ConfigureAwait(false),
            var type when type == typeof(int) => await ReadAsync<int>(Invariant).ConfigureAwait(false),
            var type when type == typeof(short) => await ReadAsync<short>(Invariant).ConfigureAwait(false),
            var type when type == typeof(byte) => await ReadAsync<byte>(Invariant).ConfigureAwait(false),
            var type when type == typeof(double) => await ReadAsync<double>(value => ParquetColumns.Text(value)!).ConfigureAwait(false),
            var type when type == typeof(float) => await ReadAsync<float>(value => ParquetColumns.Text(value)!).ConfigureAwait(false),
            var type when type == typeof(decimal) => await ReadAsync<decimal>(Invariant).ConfigureAwait(false),
            var type when type == typeof(bool) => await ReadAsync<bool>(value => value ? "true" : "false").ConfigureAwait(false),
            var type when type == typeof(DateTime) => await ReadAsync<DateTime>(value => Instants.Text(new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)).ToUnixTimeMilliseconds())).ConfigureAwait(false),
            var type when type == typeof(Guid) => await ReadAsync<Guid>(value => value.ToString("D")).ConfigureAwait(false),
            var other => throw ToolException.BadFile($"The column '{field.Name}' is of the type {other.Name}, which no column of a table takes."),
        };

        async Task<string?[]> ReadAsync<T>(Func<T, string> text)
            where T : struct
        {
            if (!field.IsNullable)
            {
                var whole = new T[rows];
                await group.ReadAsync<T>(field, whole.AsMemory(), null, cancellation).ConfigureAwait(false);
                return [.. whole.Select(text)];
            }
            var values = new T?[rows];
            await group.ReadAsync<T>(field, values.AsMemory(), null, cancellation).ConfigureAwait(false);
            return [.. values.Select(value => value is { } some ? text(some) : null)];
        }

        static string Invariant<T>(T value)
            where T : struct, IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
    }
}
