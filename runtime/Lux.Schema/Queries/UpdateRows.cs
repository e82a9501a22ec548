using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPDATE t SET column value ... WHERE condition [LIMIT n]</c></summary>
internal readonly struct UpdateRows<TRow>(QueryPlan plan, Assignment<TRow> assignment, Condition condition) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(4 + 2 * assignment.Count + condition.ArgumentCount + plan.LimitCount);
        writer.Raw(plan.Table.Update);
        writer.Bulk("SET"u8);
        assignment.Write(writer);
        writer.Bulk("WHERE"u8);
        condition.Write(writer);
        plan.WriteLimit(writer);
    }
}
