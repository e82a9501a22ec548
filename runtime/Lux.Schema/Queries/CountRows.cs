using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TCOUNT t [WHERE ..]</c></summary>
internal readonly struct CountRows(QueryPlan plan) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(plan.Condition is null ? 2 : 3 + plan.Condition.ArgumentCount);
        writer.Raw(plan.Table.Count);
        if (plan.Condition is null) return;
        writer.Bulk("WHERE"u8);
        plan.Condition.Write(writer);
    }
}
