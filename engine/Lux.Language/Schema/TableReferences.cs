namespace Lux.Language;

/// <summary>What must hold between the tables of a database: the engine asks here, and so does whoever replays changes without one.</summary>
public static class TableReferences
{
    /// <summary>The error when <paramref name="column"/> refers to a table that is neither there nor <paramref name="own"/>, or null.</summary>
    /// <param name="column">The column.</param>
    /// <param name="own">The table that the column belongs to.</param>
    /// <param name="exists">Whether the database has a table of a name.</param>
    public static LuxError? Missing(Column column, string own, Func<string, bool> exists) =>
        column.Type != ColumnType.Ref || column.Target == own || exists(column.Target!) ? null : LuxError.Of(ErrorCode.ReferencedTableMissing, column.Target!);

    /// <summary>
    /// The table whose reference would restrict the removal of rows of <paramref name="name"/>, or null: one that refers to it and restricts, or one that refers to a
    /// table whose rows a cascade would take with them, and so on.
    /// </summary>
    public static string? Restricting(IReadOnlyCollection<TableSchema> schemas, string name)
    {
        List<string> taken = [name];
        for (int i = 0; i < taken.Count; i++)
        {
            foreach (var child in schemas)
            {
                foreach (var column in child.Columns)
                {
                    if (column.Type != ColumnType.Ref || column.Target != taken[i]) continue;
                    if (column.OnDelete == OnDelete.Restrict) return child.Name;
                    if (column.OnDelete == OnDelete.Cascade && !taken.Contains(child.Name)) taken.Add(child.Name);
                }
            }
        }
        return null;
    }

    /// <summary>The error when rows of a table could expire whose removal a reference restricts, or null.</summary>
    /// <param name="schemas">All tables of the database.</param>
    /// <param name="expires">Whether rows of a table expire.</param>
    public static LuxError? CheckExpiry(IReadOnlyCollection<TableSchema> schemas, Func<TableSchema, bool> expires)
    {
        foreach (var schema in schemas)
            if (expires(schema) && Restricting(schemas, schema.Name) is { } other) return LuxError.Of(ErrorCode.TtlRestricted, schema.Name, other);
        return null;
    }
}
