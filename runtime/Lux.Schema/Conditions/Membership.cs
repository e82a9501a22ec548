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
        var given = Array.FindAll(values, value => !column.Text.IsNull(value));
        // The language has no empty list; every row has an id, so this holds for none and its opposite for all.
        Condition<TRow> among = given.Length > 0 ? new Membership<TRow, TValue>(column, given) : new NullTest<TRow>("id", isNull: true);
        return given.Length == values.Length ? among : among | new NullTest<TRow>(column.Path, isNull: true);
    }

    internal override void Write(RespWriter to)
    {
        to.Bulk(_column.Path);
        to.Bulk("IN"u8);
        to.Bulk(_values.Length);
        foreach (var value in _values) _column.Text.Write(to, value);
    }
}
