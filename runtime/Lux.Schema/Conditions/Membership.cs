using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column is one of several values, none of them null.</summary>
internal sealed class Membership<TRow, TValue> : Condition<TRow>
{
    private readonly Column<TRow, TValue> _column;
    private readonly TValue[] _values;

    private Membership(Column<TRow, TValue> column, TValue[] values)
    {
        _column = column;
        _values = values;
    }

    internal override int ArgumentCount => 3 + _values.Length;

    internal override Binding Binding => Binding.Comparison;

    public static Condition<TRow> Of(Column<TRow, TValue> column, TValue[] values)
    {
        var given = Array.FindAll(values, value => !ValueText<TValue>.IsNull(value));
        Condition<TRow>? among = null;
        foreach (var list in given.Chunk(Limits.InValues)) among = Either(among, new Membership<TRow, TValue>(column, list));
        if (given.Length < values.Length) among = Either(among, new NullTest<TRow>(column.Path, isNull: true));
        // The language has no empty list; every row has an id, so this holds for none and its opposite for all.
        return among ?? new NullTest<TRow>("id", isNull: true);
    }

    internal override void Write(RespWriter to)
    {
        to.Bulk(_column.Path);
        to.Bulk("IN"u8);
        to.Bulk(_values.Length);
        foreach (var value in _values) _column.Text.Write(to, value);
    }

    private static Condition<TRow> Either(Condition<TRow>? left, Condition<TRow> right) => left is null ? right : left | right;
}
