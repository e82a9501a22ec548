using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>A record in what the assembly says of its databases. Its line is made once, so that an edit of one among many makes only that again.</summary>
/// <param name="Row">The row type, as generated code names it.</param>
/// <param name="Name">Its table.</param>
/// <param name="Line">The table's line within a literal.</param>
/// <param name="RenamedFrom">The table's former name, if stated.</param>
/// <param name="Renames">Columns and their former names.</param>
internal sealed record DeclaredTable(string Row, string Name, string Line, string? RenamedFrom, EquatableArray<(string Column, string Former)> Renames)
{
    public static DeclaredTable Of(BuiltTable table)
    {
        var contents = TableContents.Of(table);
        return new(contents.Row, contents.Schema.Name, Literals.Within(DeclaredText.Table(contents.Schema)), contents.RenamedFrom, contents.Renames);
    }
}

/// <summary>What the assembly says of one of its databases.</summary>
/// <param name="Database">The database class.</param>
/// <param name="Tables">Its tables, each name once.</param>
internal sealed record DeclaredContents(TypeAddress Database, EquatableArray<DeclaredTable> Tables)
{
    public Renames Renames => new(
        Tables.Where(table => table.RenamedFrom is not null).Select(table => (table.Name, table.RenamedFrom!)).ToEquatableArray(),
        Tables.SelectMany(table => table.Renames.Select(rename => (table.Name, rename.Column, rename.Former))).ToEquatableArray());

    /// <summary>The contents of a declared database; <paramref name="ofAssembly"/> are the tables that it holds when it lists none.</summary>
    public static DeclaredContents Of(DatabaseDeclaration declaration, IEnumerable<DeclaredTable> ofAssembly) => new(
        declaration.Address,
        DatabaseContents.TablesOf(declaration, ofAssembly, DeclaredTable.Of, table => table.Name));
}
