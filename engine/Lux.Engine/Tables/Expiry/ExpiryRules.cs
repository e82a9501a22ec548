using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Rows of a table can expire only where nothing can restrict their removal: no reference to the table restricts, nor one to a table whose rows a cascade would take with
/// them, and so on. Under the lock.
/// </summary>
internal static class ExpiryRules
{
    /// <summary>The error when, with <paramref name="changed"/> in place of the table of its name or as a new one, rows could expire whose removal a reference restricts; or null.</summary>
    public static LuxError? Check(Database database, TableSchema changed)
    {
        var schemas = database.Tables.ToDictionary(t => t.Key, t => t.Value.State!.Schema, StringComparer.Ordinal);
        schemas[changed.Name] = changed;
        foreach (var schema in schemas.Values)
        {
            bool expires = schema.TtlSeconds > 0 || (database.Tables.TryGetValue(schema.Name, out var table) && table.Expiry is { Count: > 0 });
            if (expires && Restricting(schemas.Values, schema.Name) is { } other) return LuxError.Of(ErrorCode.TtlRestricted, schema.Name, other);
        }
        return null;
    }

    /// <summary>The table whose reference would restrict the removal of rows of <paramref name="name"/>, or null.</summary>
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
}
