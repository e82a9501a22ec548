using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed class Negation<TRow>(Condition condition) : Condition<TRow>
{
    internal override int ArgumentCount { get; } = 1 + condition.CountWithin(Binding.Not);

    internal override Binding Binding => Binding.Not;

    internal override void Write(RespWriter to)
    {
        to.Bulk("NOT"u8);
        condition.WriteWithin(to, Binding.Not);
    }
}
