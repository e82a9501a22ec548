using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The rows after one in id order.</summary>
internal sealed class IdAfter(long id) : Condition
{
    internal override int ArgumentCount => 3;

    internal override Binding Binding => Binding.Comparison;

    internal override void Write(RespWriter to)
    {
        to.Bulk("id"u8);
        Operator.Greater.Write(to);
        to.Bulk(id);
    }
}
