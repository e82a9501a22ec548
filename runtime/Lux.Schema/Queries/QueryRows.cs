using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TQUERY t [SELECT ..] [WHERE ..] [JOIN ..]... [GROUP BY ..] [HAVING ..] [ORDER BY ..] [LIMIT n] [OFFSET n] [AFTER c] FORMAT ROWS LAYOUT hex[,hex per JOIN]</c></summary>
internal readonly struct QueryRows(QueryPlan plan) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        var table = plan.Table;
        writer.ArrayHeader(Count());
        writer.Raw(table.Query);
        if (plan.Items is { } items)
        {
            writer.Bulk("SELECT"u8);
            writer.Bulk(items);
        }
        if (plan.Condition is { } condition)
        {
            writer.Bulk("WHERE"u8);
            condition.Write(writer);
        }
        WriteJoins(writer, plan.Joins);
        WriteGroups(writer);
        if (plan.Order is { } order)
        {
            writer.Bulk("ORDER"u8);
            writer.Bulk("BY"u8);
            WriteOrder(writer, order, isLast: true);
        }
        plan.WriteLimit(writer);
        if (plan.Offset != 0)
        {
            writer.Bulk("OFFSET"u8);
            writer.Bulk(plan.Offset);
        }
        if (plan.After is { } after)
        {
            writer.Bulk("AFTER"u8);
            writer.Bulk(after);
        }
        if (plan.Joins is { } joins) joins.WriteAsRows(writer, table.Descriptor);
        else writer.Raw(table.AsRows);
    }

    private int Count()
    {
        var count = 2 + 4;
        if (plan.Items is not null) count += 2;
        if (plan.Condition is { } condition) count += 1 + condition.ArgumentCount;
        if (plan.Keys is not null) count += 3;
        if (plan.Having is { } having) count += 1 + having.ArgumentCount;
        for (var join = plan.Joins; join is not null; join = join.Before) count += 2;
        if (plan.Order is not null) count += 2;
        for (var order = plan.Order; order is not null; order = order.Before) count += 2;
        count += plan.LimitCount;
        if (plan.Offset != 0) count += 2;
        if (plan.After is not null) count += 2;
        return count;
    }

    private void WriteGroups(RespWriter writer)
    {
        if (plan.Keys is { } keys)
        {
            writer.Bulk("GROUP"u8);
            writer.Bulk("BY"u8);
            writer.Bulk(keys);
        }
        if (plan.Having is not { } having) return;
        writer.Bulk("HAVING"u8);
        having.Write(writer);
    }

    private static void WriteJoins(RespWriter writer, JoinPath? join)
    {
        if (join is null) return;
        WriteJoins(writer, join.Before);
        writer.Bulk("JOIN"u8);
        writer.Bulk(join.Path);
    }

    // A list goes on while an argument ends with a comma.
    private static void WriteOrder(RespWriter writer, OrderTerm order, bool isLast)
    {
        if (order.Before is { } before) WriteOrder(writer, before, isLast: false);
        writer.Bulk(order.Path);
        writer.Bulk((order.Descending, isLast) switch
        {
            (true, true) => "DESC"u8,
            (true, false) => "DESC,"u8,
            (false, true) => "ASC"u8,
            (false, false) => "ASC,"u8,
        });
    }
}
