using Lux.Language;

namespace Lux.Schema;

/// <summary>The order in which tables can be created: one that another refers to comes first, for the engine refuses a reference to no table.</summary>
internal static class CreationPlan
{
    /// <exception cref="SchemaMismatchException">Tables refer to each other in a circle.</exception>
    public static IReadOnlyList<TableSchema> Of(IReadOnlyList<TableSchema> tables)
    {
        var ordered = new List<TableSchema>();
        var path = new List<TableSchema>();
        foreach (var table in tables) Visit(table);
        return ordered;

        void Visit(TableSchema table)
        {
            if (ordered.Contains(table)) return;
            if (path.Contains(table)) throw Circle([.. path.SkipWhile(one => one != table), table]);
            path.Add(table);
            foreach (var target in tables.Where(other => other != table && table.Columns.Any(column => column.Target == other.Name))) Visit(target);
            path.Remove(table);
            ordered.Add(table);
        }
    }

    private static SchemaMismatchException Circle(TableSchema[] tables) =>
        new($"Tables refer to each other in a circle, so none can be created first: {string.Join(" -> ", tables.Select(table => table.Name))}. Take one reference out of its record, or put the two ids into a table of their own.");
}
