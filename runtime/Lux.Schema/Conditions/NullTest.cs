using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed class NullTest<TRow>(string path, bool isNull) : Condition<TRow>
{
    internal override int ArgumentCount => isNull ? 3 : 4;

    internal override Binding Binding => Binding.Comparison;

    internal override void Write(RespWriter to)
    {
        to.Bulk(path);
        to.Bulk("IS"u8);
        if (!isNull) to.Bulk("NOT"u8);
        to.Bulk("NULL"u8);
    }
}
