namespace Lux.Language;

/// <summary>
/// Creates the tables that are not there, each after those that it refers to. Where they refer to each other in a circle one comes without the references that cannot
/// be yet; it is then a table that is there and gets them as such.
/// </summary>
internal static class NewTables
{
    public static void Create(DiffPlan plan, DatabaseSchema to)
    {
        List<TableSchema> open = [.. to.Tables.Where(table => plan.Now.Find(table.Name) is null)];
        while (open.Count > 0 && plan.Failure is null)
        {
            var next = open.OrderBy(table => Waiting(table, open).Count()).First();   // a stable sort: by name where equal
            open.Remove(next);
            plan.Create(next, Without(next, [.. Waiting(next, open)], plan.PausesExpiry));
        }
    }

    private static IEnumerable<Column> Waiting(TableSchema table, List<TableSchema> open) =>
        table.Columns.Where(column => column.Target is { } target && target != table.Name && open.Exists(other => other.Name == target));

    private static TableSchema Without(TableSchema table, List<Column> waiting, bool pausesExpiry)
    {
        if (waiting.Count == 0 && !pausesExpiry) return table;
        var left = table.Columns.Where(column => !waiting.Contains(column)).ToList();
        // A table has a column from its beginning; this one goes when the first reference is there.
        if (left.Count == 0) left.Add(new() { Name = DiffPlan.FreeName(table), Type = ColumnType.Bool });
        return table with
        {
            Columns = left.ToEquatableArray(),
            Composites = table.Composites.Where(index => !waiting.Exists(column => index.Columns.Contains(column.Name))).ToEquatableArray(),
            TtlSeconds = 0,
        };
    }
}
