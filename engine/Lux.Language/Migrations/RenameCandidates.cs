namespace Lux.Language;

/// <summary>Something that goes and something alike that comes: perhaps one thing with a new name.</summary>
/// <param name="Table">The table, with the name that it will have.</param>
/// <param name="Former">The column that goes, or the table; see <paramref name="Column"/>.</param>
/// <param name="Column">The column that comes; null where <paramref name="Table"/> itself may have been <paramref name="Former"/>.</param>
public sealed record RenameCandidate(string Table, string Former, string? Column);

/// <summary>Finds what may be a rename that is not stated.</summary>
public static class RenameCandidates
{
    /// <summary>The candidates of a step from one schema to another. Each thing that goes is offered to the first that is alike.</summary>
    public static EquatableArray<RenameCandidate> Find(DatabaseSchema from, DatabaseSchema to, Renames renames)
    {
        List<RenameCandidate> found = [];
        var plan = new DiffPlan(from);
        plan.Rename(to, renames);
        var now = plan.Now;
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var table in to.Tables.Where(table => now.Find(table.Name) is null))
        {
            var former = now.Tables.FirstOrDefault(old => to.Find(old.Name) is null && !taken.Contains(old.Name) && IsAlike(old, table));
            if (former is null) continue;
            taken.Add(former.Name);
            found.Add(new(table.Name, former.Name, null));
        }
        foreach (var table in to.Tables)
            if (now.Find(table.Name) is { } before) found.AddRange(Columns(before, table));
        return found.ToEquatableArray();
    }

    private static IEnumerable<RenameCandidate> Columns(TableSchema before, TableSchema table)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(column => before.OrdinalOf(column.Name) < 0))
        {
            var former = before.Columns.FirstOrDefault(old =>
                table.OrdinalOf(old.Name) < 0 && !taken.Contains(old.Name) && SchemaPrinter.Column(old with { Name = column.Name }) == SchemaPrinter.Column(column));
            if (former is null) continue;
            taken.Add(former.Name);
            yield return new(table.Name, former.Name, column.Name);
        }
    }

    private static bool IsAlike(TableSchema old, TableSchema table) =>
        new DatabaseSchema([SchemaChange.RenameTable(old, old.Name, table.Name)]).Sorted() == new DatabaseSchema([table]).Sorted();
}
