using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>The tables that the texts of one database can name.</summary>
/// <param name="Database">The metadata name of the database class.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record QuerySchema(string Database, EquatableArray<QueryTable> Tables)
{
    /// <summary>Gathers the tables that a database class really has.</summary>
    public static QuerySchema Of(DatabaseDeclaration declaration, IEnumerable<BuiltTable> ofAssembly)
    {
        var all = (declaration.IsListed ? declaration.Listed.Select(TableBuilder.Build).Where(table => table.GetsPart) : ofAssembly).ToList();
        var kept = DatabaseBuilder.Build(declaration, all.Select(DatabaseTable.Of)).Tables.Select(table => table.Row).ToList();
        return new(
            declaration.Address.MetadataName,
            all.Where(table => kept.Contains(table.Declaration.Address.FullName)).OrderBy(table => table.Schema.Name, StringComparer.Ordinal).Select(QueryTable.Of).ToEquatableArray());
    }

    /// <summary>The table of that name, or null.</summary>
    public QueryTable? Find(string name) => Tables.FirstOrDefault(table => table.Schema.Name == name);
}
