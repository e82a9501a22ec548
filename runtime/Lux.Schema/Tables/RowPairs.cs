using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A row as column and value in turn, for commands that take no encoded row. Columns that the engine shall fill in are left out.</summary>
/// <remarks>Lives in buffers of the thread that are used again: 0 B per row.</remarks>
internal readonly ref struct RowPairs
{
    [ThreadStatic] private static RowWriter? _encoded, _text;

    private readonly TableSchema _schema;
    private readonly ReadOnlySpan<byte> _row;

    private RowPairs(TableSchema schema, ReadOnlySpan<byte> row)
    {
        _schema = schema;
        _row = row;
        var reader = new RowReader(row);
        for (var column = 0; column < schema.Columns.Count; column++)
            if (!IsLeftOut(reader.Value(column))) ArgumentCount += 2;
    }

    /// <summary>How many arguments <see cref="Write"/> writes.</summary>
    public int ArgumentCount { get; }

    /// <summary>The row, until the thread's next one.</summary>
    public static RowPairs Of<TRow, TColumns>(TableHandle table, TRow row)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        var encoded = _encoded ??= new();
        encoded.Clear();
        TColumns.Write(row, new(encoded));
        return new(table.Schema, encoded.Written);
    }

    public void Write(RespWriter to)
    {
        var text = _text ??= new();
        var reader = new RowReader(_row);
        for (var ordinal = 0; ordinal < _schema.Columns.Count; ordinal++)
        {
            var column = _schema.Columns[ordinal];
            var value = reader.Value(ordinal);
            if (IsLeftOut(value)) continue;
            if (StoredValue.IsNil(value)) to.Bulk("NULL"u8);
            to.Bulk(column.Name);
            if (!StoredValue.IsNil(value)) to.Bulk(TextValue.Decode(column.Type, value, text));
        }
    }

    private static bool IsLeftOut(ReadOnlySpan<byte> value) => StoredValue.TryPlaceholder(value, out var kind, out _) && kind == Placeholder.Default;
}
