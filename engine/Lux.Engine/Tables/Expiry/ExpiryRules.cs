using Lux.Language;

namespace Lux.Engine;

/// <summary>Rows of a table can expire only where nothing can restrict their removal; see <see cref="TableReferences"/>. Under the lock.</summary>
internal static class ExpiryRules
{
    /// <summary>The error when, with <paramref name="changed"/> in place of the table of its name or as a new one, rows could expire whose removal a reference restricts; or null.</summary>
    public static LuxError? Check(Database database, TableSchema changed)
    {
        var schemas = database.Tables.ToDictionary(t => t.Key, t => t.Value.State!.Schema, StringComparer.Ordinal);
        schemas[changed.Name] = changed;
        return TableReferences.CheckExpiry(schemas.Values, Expires);

        bool Expires(TableSchema schema) => schema.TtlSeconds > 0 || (database.Tables.TryGetValue(schema.Name, out var table) && table.Expiry is { Count: > 0 });
    }
}
