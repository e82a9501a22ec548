using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>EXPLAIN: how rows were found, as lines of text; docs/protocol.md lists them.</summary>
internal static class Explanation
{
    public static void Write(QueryPlan plan, RowAccess access, in QueryCounts counts, TimeSpan time, ReplyBuffer reply)
    {
        bool isEnds = plan.Groups?.Ends is not null && counts.Groups == 1 && counts.SortBytes == 0;
        List<string> lines =
        [
            isEnds ? Ends(plan, access.Choice) : Found(plan, access.Choice),
            .. isEnds ? [] : Checked(plan, access.Choice),
            Line("entries read", counts.Entries),
            .. isEnds || access.EntriesBefore == 0 ? [] : new[] { Line("of these in vain", access.EntriesBefore) },
            Line("rows read", counts.Rows),
            Line("rows returned", counts.Returned),
            isEnds || (plan.Groups is null ? access.IsOrdered : access.IsOrdered && !plan.Groups.HasOwnOrder) ? "sort none" : "sort " + Order(plan),
        ];
        if (counts.SortBytes > 0) lines.Add(Line("sort memory", counts.SortBytes));
        if (plan.Groups is not null) lines.Add(Line("groups", counts.Groups));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"time {time.TotalMicroseconds:0} us"));
        if (IndexAdvice.IsDue(plan)) lines.Add($"missed index on {plan.Tables[0].State.Columns[plan.MissedColumn].Name}");
        reply.ArrayHeader(lines.Count);
        foreach (string line in lines) reply.Bulk(line);
    }

    /// <summary>The plan as one line.</summary>
    public static string Summary(QueryPlan plan, RowAccess access) => Found(plan, access.Choice);

    private static string Line(string name, long number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    private static string Found(QueryPlan plan, AccessChoice choice)
    {
        if (choice.Union is not null) return "union of " + string.Join(" and ", choice.Branches.Select(b => Access(plan, b)));
        return choice.Others.Count == 0 ? Access(plan, choice.Path) : "intersection of " + string.Join(" and ", choice.Others.Prepend(choice.Path).Select(p => Access(plan, p)));
    }

    // What each aggregate is taken from.
    private static string Ends(QueryPlan plan, AccessChoice choice)
    {
        string[] paths = [.. plan.Groups!.Ends!.OfType<AccessPath>().Select(p => Access(plan, p)).Distinct()];
        string ends = paths.Length == 0 ? "" : "ends of " + string.Join(" and ", paths);
        if (!plan.Groups.Ends.Contains(null)) return ends;
        string number = plan.Conjuncts.Length == 0 ? "number of rows" : "count of " + Found(plan, choice);
        return ends.Length == 0 ? number : ends + ", " + number;
    }

    // The fields of the conditions that no index decides, so that rows are looked at for them.
    private static string[] Checked(QueryPlan plan, AccessChoice choice)
    {
        bool IsDecided(int conjunct) => choice.Union is { } union ? union.Conjunct == conjunct : choice.Others.Prepend(choice.Path).Any(p => p.IsFulfilled[conjunct]);
        string[] fields = [.. plan.Conjuncts.Where((_, i) => !IsDecided(i)).SelectMany(c => c.Node.Fields).Distinct().Select(f => Name(plan, f))];
        return fields.Length == 0 ? [] : ["checks " + string.Join(", ", fields)];
    }

    private static string Access(QueryPlan plan, AccessPath path)
    {
        string target = path.Index is { } index ? (index.IsUnique ? "unique index " : index.IsAutomatic ? "automatic index " : "index ") + string.Join(",", index.Definition.Columns) : "id";
        List<string> use = [];
        if (path.Equal.Length > 0) use.Add(string.Create(CultureInfo.InvariantCulture, $"{path.Equal.Length} equal"));
        if (path.In is not null) use.Add(path.IsMerged ? "in a list, merged" : "in a list");
        if (path.BehindIn.Length > 0) use.Add(string.Create(CultureInfo.InvariantCulture, $"then {path.BehindIn.Length} equal"));
        if (path.Lower is not null || path.Upper is not null) use.Add("in a range");
        if (path.Prefix is not null) use.Add("starting with");
        if (path.NotNull is not null) use.Add("not null");
        if (path.IsOrdered && path.IsDescending) use.Add("backwards");
        if (use.Count == 0 && path.Index is null) return $"scan of table {plan.Root.Name} by id";
        return use.Count == 0 ? target : $"{target}: {string.Join(", ", use)}";
    }

    private static string Order(QueryPlan plan)
    {
        if (plan.Query.OrderBy.Count == 0 && plan.Groups is null) return "id";
        var items = plan.Query.OrderBy.Select(o => Name(plan, o.Field) + (o.Descending ? " DESC" : ""));
        return string.Join(", ", plan.Query.OrderBy.Count > 0 ? items : plan.Query.Grouping!.Fields.Select(f => f.Definition.Name));
    }

    private static string Name(QueryPlan plan, BoundField field)
    {
        if (field.Table == BoundField.OfGroup) return plan.Query.Grouping!.Values.ElementAt(field.Column).Name;
        var table = plan.Query.Tables[field.Table];
        string column = field.Column == BoundField.Id ? "id" : table.Schema.Columns[field.Column].Name;
        return table.Path.Length == 0 ? column : table.Path + "." + column;
    }
}
