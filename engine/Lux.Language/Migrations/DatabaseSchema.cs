namespace Lux.Language;

/// <summary>The definitions of all tables of a database, in order of their names.</summary>
public sealed record DatabaseSchema
{
    /// <summary>A database of these tables.</summary>
    /// <param name="tables">The tables, in any order; no two of one name.</param>
    public DatabaseSchema(IEnumerable<TableSchema> tables) => Tables = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>A database without tables.</summary>
    public static DatabaseSchema Empty { get; } = new([]);

    /// <summary>The tables in order of their names.</summary>
    public EquatableArray<TableSchema> Tables { get; }

    /// <summary>The table of a name, or null.</summary>
    public TableSchema? Find(string name) => Tables.FirstOrDefault(table => table.Name == name);

    /// <summary>The database with <paramref name="table"/> in place of the one of its name, or as a new one.</summary>
    public DatabaseSchema With(TableSchema table) => new(Tables.Where(other => other.Name != table.Name).Append(table));

    /// <summary>The database without the table of a name.</summary>
    public DatabaseSchema Without(string name) => new(Tables.Where(table => table.Name != name));

    /// <summary>
    /// The same with the columns and composite indexes of every table sorted: no command moves a column, so schemas that differ in nothing else are the same to a migration.
    /// </summary>
    public DatabaseSchema Sorted() => new(Tables.Select(table => table with
    {
        Columns = table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).ToEquatableArray(),
        Composites = table.Composites.OrderBy(index => string.Join(",", index.Columns), StringComparer.Ordinal).ToEquatableArray(),
    }));
}
