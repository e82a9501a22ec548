namespace Lux.Language;

/// <summary>Drops the tables that are not wanted, each before those that it refers to. Where they refer to each other in a circle a reference becomes a number first.</summary>
internal static class OldTables
{
    public static void Drop(DiffPlan plan, DatabaseSchema to)
    {
        while (plan.Failure is null)
        {
            var old = plan.Now.Tables.Where(table => to.Find(table.Name) is null).ToList();
            if (old.Count == 0) return;
            var next = old.OrderBy(table => Referring(plan.Now, table).Count()).First();
            foreach (var (child, column) in Referring(plan.Now, next).ToList())
            {
                if (column.OnDelete != OnDelete.Restrict) plan.Alter(child.Name, "UNSET", column.Name, "ondelete");
                plan.Alter(child.Name, "TYPE", column.Name, "int");
            }
            plan.Do("TDROP", next.Name);
        }
    }

    private static IEnumerable<(TableSchema Child, Column Column)> Referring(DatabaseSchema now, TableSchema table) =>
        from child in now.Tables
        where child.Name != table.Name
        from column in child.Columns
        where column.Target == table.Name
        select (child, column);
}
