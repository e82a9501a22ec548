namespace Lux.Language;

/// <summary>
/// The commands that lead from one schema to another, each valid when it comes: names first, then what is in the way is taken off, then new tables and columns,
/// then what is not wanted goes, then what binds (unique, notnull, on-delete, indexes, expiry).
/// </summary>
/// <remarks>Columns keep their places and new ones come last: see <see cref="DatabaseSchema.Sorted"/>. What a rename does not state is a drop and an addition.</remarks>
public static class SchemaDiff
{
    /// <summary>The steps from <paramref name="from"/> to <paramref name="to"/>; none when they differ in the order of columns alone.</summary>
    /// <param name="from">The schema that is there. Its tables refer only to each other.</param>
    /// <param name="to">The schema that is wanted.</param>
    /// <param name="renames">What had another name before.</param>
    public static EquatableArray<MigrationStep> Between(DatabaseSchema from, DatabaseSchema to, Renames renames)
    {
        // Where expiry and references change together, expiry pauses: the order in which references may change is then free.
        var plan = new DiffPlan(from);
        return TryRun(plan, to, renames) || TryRun(plan = new DiffPlan(from, pausesExpiry: true), to, renames)
            ? plan.Steps.ToEquatableArray()
            : throw new InvalidOperationException(plan.Failure);
    }

    private static bool TryRun(DiffPlan plan, DatabaseSchema to, Renames renames)
    {
        plan.PauseExpiry();
        plan.Rename(to, renames);
        foreach (var table in plan.Kept(to)) TableDiff.Loosen(plan, table);
        foreach (var table in plan.Kept(to)) TableDiff.ChangeTypes(plan, table);
        NewTables.Create(plan, to);
        foreach (var table in plan.Kept(to)) TableDiff.ReplaceColumns(plan, table);
        OldTables.Drop(plan, to);
        foreach (var table in plan.Kept(to)) TableDiff.Bind(plan, table);
        foreach (var table in plan.Kept(to)) TableDiff.Expire(plan, table);
        return plan.Failure is null;
    }
}
