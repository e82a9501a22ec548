using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A row as column and value in turn, for commands that take no encoded row. Columns that the engine shall fill in are left out.</summary>
/// <remarks>Lives in buffers of the thread that are used again: 0 B per row.</remarks>
internal readonly ref struct RowPairs
{
    /// <summary>The first steps of a batch that an encoded row can refer to; it has one byte for the number.</summary>
    public const int EncodedSteps = byte.MaxValue;

    [ThreadStatic] private static RowWriter? _encoded, _text;

    private readonly TableSchema _schema;
    private readonly List<PendingId>? _pending;

    private RowPairs(TableSchema schema, ReadOnlySpan<byte> row, List<PendingId>? pending)
    {
        _schema = schema;
        _pending = pending;
        Encoded = row;
        var reader = new RowReader(row);
        for (var column = 0; column < schema.Columns.Count; column++)
            if (!IsLeftOut(reader.Value(column))) ArgumentCount += 2;
    }

    /// <summary>The row as one argument; right where <see cref="HasEncodedForm"/>.</summary>
    public ReadOnlySpan<byte> Encoded { get; }

    /// <summary>Whether the row's encoded form can say all of it: a reference to a late step of a batch it cannot.</summary>
    public bool HasEncodedForm => _pending is null || _pending.TrueForAll(static id => id.Step <= EncodedSteps);

    /// <summary>How many arguments <see cref="Write"/> writes.</summary>
    public int ArgumentCount { get; }

    /// <summary>The row, until the thread's next one.</summary>
    public static RowPairs Of<TRow, TColumns>(TableHandle table, TRow row, BatchScope? batch)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        var encoded = _encoded ??= new();
        encoded.Clear();
        batch?.OfRow.Clear();
        TColumns.Write(row, new(encoded, batch));
        return new(table.Schema, encoded.Written, batch?.OfRow);
    }

    public void Write(RespWriter to)
    {
        var text = _text ??= new();
        var reader = new RowReader(Encoded);
        var pending = 0;
        for (var ordinal = 0; ordinal < _schema.Columns.Count; ordinal++)
        {
            var column = _schema.Columns[ordinal];
            var value = reader.Value(ordinal);
            if (IsLeftOut(value)) continue;
            if (StoredValue.IsNil(value))
            {
                to.Bulk("NULL"u8);
                to.Bulk(column.Name);
                continue;
            }
            to.Bulk(column.Name);
            if (StoredValue.TryPlaceholder(value, out _, out _)) to.Pending(_pending![pending++]);
            else to.Bulk(TextValue.Decode(column.Type, value, text));
        }
    }

    private static bool IsLeftOut(ReadOnlySpan<byte> value) => StoredValue.TryPlaceholder(value, out var kind, out _) && kind == Placeholder.Default;
}
