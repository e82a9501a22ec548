using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>The tables that the texts of one database can name.</summary>
/// <param name="Database">The metadata name of the database class.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record QuerySchema(string Database, EquatableArray<QueryTable> Tables)
{
    /// <summary>Gathers the tables that a database class really has; <paramref name="listed"/> and <paramref name="ofAssembly"/> are those that it holds when it lists none.</summary>
    public static QuerySchema Of(DatabaseDeclaration declaration, IEnumerable<DatabaseTable> listed, IEnumerable<QueryTable> ofAssembly)
    {
        var tables = declaration.IsListed ? declaration.Listed.Select(TableBuilder.Build).Where(table => table.GetsPart).Select(QueryTable.Of) : ofAssembly;
        var kept = new HashSet<string>(DatabaseBuilder.Build(declaration, listed).Tables.Select(table => table.Row), StringComparer.Ordinal);
        return new(
            declaration.Address.MetadataName,
            tables.Where(table => kept.Contains(table.Row)).OrderBy(table => table.Schema.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The table of that name, or null.</summary>
    public QueryTable? Find(string name) => Tables.FirstOrDefault(table => table.Schema.Name == name);
}
