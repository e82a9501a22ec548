using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed class Conjunction<TRow>(Condition left, Condition right) : Condition<TRow>
{
    internal override int ArgumentCount { get; } = left.CountWithin(Binding.And) + 1 + right.CountWithin(Binding.And);

    internal override Binding Binding => Binding.And;

    internal override void Write(RespWriter to)
    {
        left.WriteWithin(to, Binding.And);
        to.Bulk("AND"u8);
        right.WriteWithin(to, Binding.And);
    }
}
