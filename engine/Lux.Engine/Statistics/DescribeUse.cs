using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TSTATS t</c>: what a table holds and what was done with it since the start, as label and value.</summary>
internal static class DescribeUse
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count != 1) return Arity.Of("tstats");
        if (session.Engine.Catalog.Find(arguments[0]) is not { State: { } state } table) return TableNames.NotFound(arguments[0]);
        var stats = new LabelledValues(reply);
        stats.Add("rows", table.RowCount);
        stats.Add("live_bytes", table.Live.Total);
        stats.Add("next_id", (long)table.NextId);
        stats.Add("row_writes", table.Writes);
        stats.Add("gets", table.Counts.Gets);
        stats.Add("queries", table.Counts.Queries);
        stats.Add("scans", table.Counts.Scans);
        stats.Add("rows_read", table.Counts.RowsRead);
        stats.Add("expired_rows", table.Counts.Expired);
        stats.Begin("indexes");
        reply.ArrayHeader(state.Indexes.Length);
        foreach (var index in state.Indexes) Write(index, reply);
        stats.End();
        return null;
    }

    private static void Write(TableIndex index, ReplyBuffer reply)
    {
        var values = new LabelledValues(reply);
        values.Add("columns", string.Join(",", index.Definition.Columns));
        values.Add("unique", index.IsUnique);
        values.Add("automatic", index.IsAutomatic);
        values.Add("building", index.IsBuilding);
        values.Add("entries", index.Tree.Count);
        values.Add("uses", index.Tree.Uses[0]);
        values.End();
    }
}
