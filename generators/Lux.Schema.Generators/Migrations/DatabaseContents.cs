using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>What the records of one database declare, for its migrations.</summary>
/// <param name="Database">The database class.</param>
/// <param name="Tables">Its tables, each name once.</param>
internal sealed record DatabaseContents(TypeAddress Database, EquatableArray<TableContents> Tables)
{
    public DatabaseSchema Schema => new(Tables.Select(table => table.Schema));

    public Renames Renames => new(
        Tables.Where(table => table.RenamedFrom is not null).Select(table => (table.Schema.Name, table.RenamedFrom!)).ToEquatableArray(),
        Tables.SelectMany(table => table.Renames.Select(rename => (table.Schema.Name, rename.Column, rename.Former))).ToEquatableArray());

    /// <summary>The contents of a declared database; <paramref name="ofAssembly"/> are the tables that it holds when it lists none.</summary>
    public static DatabaseContents Of(DatabaseDeclaration declaration, IEnumerable<TableContents> ofAssembly) =>
        new(declaration.Address, TablesOf(declaration, ofAssembly, TableContents.Of, table => table.Schema.Name));

    /// <summary>The tables of a declared database in whatever form, each name once, by name.</summary>
    internal static EquatableArray<T> TablesOf<T>(DatabaseDeclaration declaration, IEnumerable<T> ofAssembly, Func<BuiltTable, T> form, Func<T, string> name)
    {
        var tables = declaration.IsListed ? declaration.Listed.Select(TableBuilder.Build).Where(table => table.GetsPart).Select(form) : ofAssembly;
        return tables.GroupBy(name, StringComparer.Ordinal).Select(group => group.First()).OrderBy(name, StringComparer.Ordinal).ToEquatableArray();
    }
}

/// <summary>What one record declares, for a migration.</summary>
/// <param name="Row">The row type, as generated code names it.</param>
/// <param name="Schema">Its table.</param>
/// <param name="Members">The members behind the columns, at the same positions.</param>
/// <param name="RenamedFrom">The table's former name, if stated.</param>
/// <param name="Renames">Columns and their former names.</param>
internal sealed record TableContents(string Row, TableSchema Schema, EquatableArray<string> Members, string? RenamedFrom, EquatableArray<(string Column, string Former)> Renames)
{
    public static TableContents Of(BuiltTable table) => new(
        table.Declaration.Address.FullName,
        table.Schema,
        table.Members.Select(member => member.Name).ToEquatableArray(),
        table.Declaration.RenamedFrom,
        table.Members.Where(member => member.RenamedFrom is not null).Select(member => (TableBuilder.ColumnName(member), member.RenamedFrom!)).ToEquatableArray());
}
