using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the nested type of one table in a database class, with its finders.</summary>
internal static class TableTypeEmitter
{
    public static void Emit(CodeWriter code, DatabaseTable table, string modifier, CodeNames names)
    {
        string type = MemberNames.TableType(table.Property);
        code.Doc($"<summary>The table <c>{table.Name}</c>.</summary>");
        code.Line(CodeFile.Attributes(names));
        code.Open($"{modifier} sealed class {type} : {names.Runtime("Table")}<{DatabaseEmitter.RowAndColumns(table, names)}>");
        code.Doc("<summary>Made by the database.</summary>");
        code.Doc("<param name=\"database\">The database.</param>");
        code.Open($"internal {type}({names.Runtime("LuxDatabase")} database) : base(database)");
        code.Close();
        code.Line();
        EmitFind(code, table, names);
        foreach (var finder in table.Finders)
        {
            code.Line();
            if (finder.IsUnique)
            {
                EmitUnique(code, table, finder, names);
                code.Line();
                UpsertEmitter.Emit(code, table, finder, names);
            }
            else
            {
                EmitIndex(code, table, finder, names);
            }
        }

        code.Close();
    }

    private static void EmitFind(CodeWriter code, DatabaseTable table, CodeNames names)
    {
        string row = names.Type(table.Row);
        code.Doc("<summary>The row with this id, or null.</summary>");
        code.Doc("<param name=\"id\">The id.</param>");
        code.Doc("<param name=\"cancellationToken\">Ends the wait.</param>");
        code.Line($"public {names.Runtime("ValueTask")}<{row}?> FindAsync({names.Runtime("Id")}<{row}> id, {names.Runtime("CancellationToken")} cancellationToken = default) =>");
        code.Indented([$"{names.Runtime("Finders")}.{(table.IsStruct ? "FindValueAsync" : "FindAsync")}(this, id, cancellationToken);"]);
    }

    private static void EmitUnique(CodeWriter code, DatabaseTable table, Finder finder, CodeNames names)
    {
        string cancellation = FreeName("cancellationToken", finder);
        code.Doc($"<summary>The row with {(finder.Parameters.Count == 1 ? "this" : "these values of")} <c>{Columns(finder)}</c>, which {(finder.Parameters.Count == 1 ? "is" : "are")} unique, or null.</summary>");
        EmitParameterDocs(code, finder);
        code.Doc($"<param name=\"{cancellation}\">Ends the wait.</param>");
        code.Line($"{finder.Modifier} {names.Runtime("ValueTask")}<{names.Type(table.Row)}?> {finder.Name}({Parameters(finder, names)}, {names.Runtime("CancellationToken")} {cancellation} = default) =>");
        code.Indented([$"{names.Runtime("Finders")}.{(table.IsStruct ? "FirstValueAsync" : "FirstAsync")}({Where(finder)}, {cancellation});"]);
    }

    private static void EmitIndex(CodeWriter code, DatabaseTable table, Finder finder, CodeNames names)
    {
        code.Doc($"<summary>The rows with {(finder.Parameters.Count == 1 ? "this value" : "these values")} of <c>{Columns(finder)}</c>, by their index.</summary>");
        EmitParameterDocs(code, finder);
        code.Line($"{finder.Modifier} {names.Runtime("Query")}<{DatabaseEmitter.RowAndColumns(table, names)}> {finder.Name}({Parameters(finder, names)}) =>");
        code.Indented([Where(finder) + ";"]);
    }

    private static void EmitParameterDocs(CodeWriter code, Finder finder)
    {
        foreach (var parameter in finder.Parameters)
            code.Doc($"<param name=\"{parameter.Name.TrimStart('@')}\">The value of <c>{parameter.Column}</c>.</param>");
    }

    internal static string Columns(Finder finder) => string.Join(",", finder.Parameters.Select(parameter => parameter.Column));

    private static string Parameters(Finder finder, CodeNames names) =>
        string.Join(", ", finder.Parameters.Select(parameter => $"{names.Type(parameter.Type)} {parameter.Name}"));

    private static string Where(Finder finder)
    {
        string row = FreeName("row", finder);
        return $"Where({row} => {string.Join(" & ", finder.Parameters.Select(parameter => $"{row}.{parameter.Member} == {parameter.Name}"))})";
    }

    private static string FreeName(string name, Finder finder)
    {
        while (finder.Parameters.IndexOf(parameter => parameter.Name == name) >= 0)
            name += "_";
        return name;
    }
}
