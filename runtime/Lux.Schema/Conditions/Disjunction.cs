using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed class Disjunction<TRow>(Condition left, Condition right) : Condition<TRow>
{
    internal override int ArgumentCount { get; } = left.ArgumentCount + 1 + right.ArgumentCount;

    internal override Binding Binding => Binding.Or;

    internal override void Write(RespWriter to)
    {
        left.Write(to);
        to.Bulk("OR"u8);
        right.Write(to);
    }
}
