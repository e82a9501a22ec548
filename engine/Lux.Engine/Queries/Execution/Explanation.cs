using System.Globalization;

namespace Lux.Engine;

/// <summary>EXPLAIN: how rows were found, as lines of text.</summary>
internal static class Explanation
{
    public static void Write(QueryPlan plan, in QueryCounts counts, TimeSpan time, ReplyBuffer reply)
    {
        List<string> lines =
        [
            Access(plan),
            string.Create(CultureInfo.InvariantCulture, $"entries read {counts.Entries}"),
            string.Create(CultureInfo.InvariantCulture, $"rows read {counts.Rows}"),
            string.Create(CultureInfo.InvariantCulture, $"rows returned {counts.Returned}"),
            plan.Access.IsOrdered ? "sort none" : plan.Order.Length == 1 ? "sort id" : "sort " + string.Join(", ", plan.Query.OrderBy.Select(o => Name(plan, o))),
            string.Create(CultureInfo.InvariantCulture, $"time {time.TotalMicroseconds:0} us"),
        ];
        if (IndexAdvice.IsDue(plan)) lines.Add($"missed index on {plan.Tables[0].State.Columns[plan.MissedColumn].Name}");
        reply.ArrayHeader(lines.Count);
        foreach (string line in lines) reply.Bulk(line);
    }

    private static string Access(QueryPlan plan)
    {
        var access = plan.Access;
        string target = access.Index is { } index ? (index.IsUnique ? "unique index " : "index ") + string.Join(",", index.Definition.Columns) : "id";
        List<string> use = [];
        if (access.Equal.Length > 0) use.Add(string.Create(CultureInfo.InvariantCulture, $"{access.Equal.Length} equal"));
        if (access.In >= 0) use.Add("in a list");
        if (access.Lower >= 0 || access.Upper >= 0) use.Add("in a range");
        if (access.Prefix >= 0) use.Add("starting with");
        if (access.IsOrdered && access.IsDescending) use.Add("backwards");
        if (use.Count == 0 && access.Index is null) return $"scan of table {plan.Root.Name} by id";
        return use.Count == 0 ? target : $"{target}: {string.Join(", ", use)}";
    }

    private static string Name(QueryPlan plan, Lux.Language.BoundOrder order)
    {
        var table = plan.Query.Tables[order.Field.Table];
        string column = order.Field.Column < 0 ? "id" : table.Schema.Columns[order.Field.Column].Name;
        return (table.Path.Length == 0 ? column : table.Path + "." + column) + (order.Descending ? " DESC" : "");
    }
}
