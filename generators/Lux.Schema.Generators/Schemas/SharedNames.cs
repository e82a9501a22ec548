namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds names that tables of two databases have, which are one table where both connect to one engine. LUX1016.</summary>
internal static class SharedNames
{
    /// <summary>What is wrong with tables, the later database's by name. A record that two databases share is one table, as it should be.</summary>
    public static IEnumerable<TableFinding> Find(IEnumerable<BuiltDatabase> databases)
    {
        var first = new Dictionary<string, (DatabaseTable Table, string Database)>(StringComparer.Ordinal);
        foreach (var database in databases.OrderBy(database => database.Address.FullName, StringComparer.Ordinal))
        {
            foreach (var table in database.Tables)
            {
                if (!first.TryGetValue(table.Name, out var other))
                    first.Add(table.Name, (table, database.Address.Type.Name));
                else if (other.Table.Row != table.Row)
                    yield return new(table.Row, new(
                        RuleIds.NameOfTwoDatabases,
                        Place.TableName,
                        $"Table '{table.Name}' of database '{database.Address.Type.Name}' is '{Shown(table)}', and that of database '{other.Database}' is '{Shown(other.Table)}'",
                        "give one of them another name, or let both databases list one record"));
            }
        }
    }

    private static string Shown(DatabaseTable table) => table.Row.Replace("global::", "");
}
