using Lux.Language;
using Parquet;
using Parquet.Schema;

namespace Lux.Cli;

/// <summary>Rows as a Parquet file, in row groups that fit into memory.</summary>
internal sealed class ParquetSink(ParquetWriter writer, Stream stream, IReadOnlyList<Column> columns, ParquetSchema schema) : IRowSink
{
    private const int GroupRows = 20_000;

    private readonly List<IReadOnlyList<string?>> _rows = [];

    public static async Task<ParquetSink> OpenAsync(Stream stream, IReadOnlyList<Column> columns)
    {
        var schema = new ParquetSchema(columns.Select(ParquetColumns.Field));
        return new(await ParquetWriter.CreateAsync(schema, stream).ConfigureAwait(false), stream, columns, schema);
    }

    public async ValueTask WriteAsync(IReadOnlyList<string?> cells)
    {
        _rows.Add(cells);
        if (_rows.Count == GroupRows) await FlushAsync().ConfigureAwait(false);
    }

    public async ValueTask FinishAsync()
    {
        if (_rows.Count > 0) await FlushAsync().ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task FlushAsync()
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < columns.Count; i++)
        {
            var (field, cells) = (schema.DataFields[i], _rows.Select(row => row[i]));
            await (columns[i].Type switch
            {
                ColumnType.Int or ColumnType.Ref => group.WriteAsync<long>(field, cells.Select(ParquetColumns.Integer).ToArray().AsMemory()),
                ColumnType.Float => group.WriteAsync<double>(field, cells.Select(ParquetColumns.Real).ToArray().AsMemory()),
                ColumnType.Bool => group.WriteAsync<bool>(field, cells.Select(cell => cell is null ? (bool?)null : cell == "true").ToArray().AsMemory()),
                ColumnType.Timestamp => group.WriteAsync<DateTime>(field, cells.Select(ParquetColumns.Time).ToArray().AsMemory()),
                ColumnType.Bytes => group.WriteAsync(field, cells.Select(cell => cell is null ? null : Convert.FromBase64String(cell)).ToArray()!),
                _ => group.WriteAsync(field, cells.ToArray()!),
            }).ConfigureAwait(false);
        }
        _rows.Clear();
    }
}
