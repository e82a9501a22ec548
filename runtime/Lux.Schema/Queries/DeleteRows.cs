using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TDEL t WHERE condition [LIMIT n]</c></summary>
internal readonly struct DeleteRows(QueryPlan plan, Condition condition) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(3 + condition.ArgumentCount + plan.LimitCount);
        writer.Raw(plan.Table.DeleteSome);
        writer.Bulk("WHERE"u8);
        condition.Write(writer);
        plan.WriteLimit(writer);
    }
}
