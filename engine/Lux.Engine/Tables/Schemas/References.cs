using Lux.Language;

namespace Lux.Engine;

/// <summary>The references between the tables of a database.</summary>
internal static class References
{
    /// <summary>The error when <paramref name="column"/> refers to a table that is neither there nor <paramref name="own"/>, or null.</summary>
    public static LuxError? Missing(Database database, Column column, string own) =>
        TableReferences.Missing(column, own, database.Tables.ContainsKey);

    /// <summary>The first table other than <paramref name="table"/> that refers to it, or null.</summary>
    public static Table? To(Table table) => table.Referrers.FirstOrDefault(r => r.Child != table)?.Child;

    /// <summary>After a schema change: tells every table of the database who refers to it.</summary>
    public static void Link(Database database)
    {
        var referrers = database.Tables.Values
            .SelectMany(child => child.State!.References.Select(r => (r.Target, Referrer: Of(child, r))))
            .ToLookup(pair => pair.Target, pair => pair.Referrer);
        var schemas = database.Tables.Values.Select(t => t.State!.Schema).ToList();
        foreach (var table in database.Tables.Values)
        {
            table.Referrers = [.. referrers[table]];
            table.ExpiryRestrictedBy = TableReferences.Restricting(schemas, table.Name);
        }
    }

    private static Referrer Of(Table child, TableReference reference)
    {
        var state = child.State!;
        // Of several indexes that lead with the column the smallest is the quickest to walk.
        var index = state.QueryIndexes.Where(i => i.Ordinals[0] == reference.Ordinal).MinBy(i => i.Layout.Words)!;
        return new(child, reference.Ordinal, state.Columns[reference.Ordinal].OnDelete, index);
    }
}
