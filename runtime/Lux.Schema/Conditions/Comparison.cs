using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column, an operator and a value that is not null. The value stays what it is until it is sent: nothing is boxed, no number becomes a string.</summary>
internal sealed class Comparison<TRow, TValue>(AnyColumn<TRow, TValue> column, Operator comparison, TValue value) : Condition<TRow>
{
    internal override int ArgumentCount => 3;

    internal override Binding Binding => Binding.Comparison;

    internal override void Write(RespWriter to)
    {
        to.Bulk(column.Path);
        comparison.Write(to);
        column.Text.Write(to, value);
    }
}
