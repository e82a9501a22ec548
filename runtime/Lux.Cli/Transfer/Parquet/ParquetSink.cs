using System.Buffers.Binary;
using Lux.Language;
using Parquet;
using Parquet.Schema;

namespace Lux.Cli;

/// <summary>
/// Rows as a Parquet file, in row groups that fit into memory. Its foot, which says where the groups are, is written at each mark and written over when it goes on.
/// </summary>
internal sealed class ParquetSink(Stream stream, IReadOnlyList<Column> columns, ParquetSchema schema, bool isBegun) : IRowSink
{
    private const int GroupRows = 20_000;

    /// <summary>Behind the foot: its length and <c>PAR1</c>.</summary>
    private const int EndBytes = 8;

    private readonly List<IReadOnlyList<string?>> _rows = [];
    private ParquetWriter? _writer;
    private bool _isBegun = isBegun;

    public static ParquetSink Of(Stream stream, IReadOnlyList<Column> columns, bool isBegun) => new(stream, columns, new ParquetSchema(columns.Select(ParquetColumns.Field)), isBegun);

    public async ValueTask WriteAsync(IReadOnlyList<string?> cells)
    {
        _rows.Add(cells);
        if (_rows.Count == GroupRows) await FlushAsync().ConfigureAwait(false);
    }

    public async ValueTask<SinkMark> MarkAsync()
    {
        await FinishAsync().ConfigureAwait(false);
        stream.Seek(-EndBytes, SeekOrigin.End);
        var end = new byte[EndBytes];
        stream.ReadExactly(end);
        var tail = new byte[BinaryPrimitives.ReadInt32LittleEndian(end) + EndBytes];
        stream.Seek(-tail.Length, SeekOrigin.End);
        stream.ReadExactly(tail);
        return new(stream.Length - tail.Length, tail);
    }

    public async ValueTask FinishAsync()
    {
        if (_rows.Count > 0 || !_isBegun) await FlushAsync().ConfigureAwait(false);
        if (_writer is not null) await _writer.DisposeAsync().ConfigureAwait(false);
        _writer = null;
        if (stream is FileStream file) file.Flush(flushToDisk: true);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task FlushAsync()
    {
        if (_writer is null)
        {
            stream.Seek(0, SeekOrigin.Begin);
            _writer = await ParquetWriter.CreateAsync(schema, stream, append: _isBegun).ConfigureAwait(false);
            _isBegun = true;
        }
        if (_rows.Count == 0) return;
        using var group = _writer.CreateRowGroup();
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
