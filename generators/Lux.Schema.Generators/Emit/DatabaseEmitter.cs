using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the generated part of a database class: Connect, a property per table, and the nested types of the tables.</summary>
internal static class DatabaseEmitter
{
    // A type called 'field' would have the compiler ask whether the keyword is meant.
    private static readonly string[] FieldIsMeant = ["CS9258"];

    public static SourceFile Emit(BuiltDatabase database, EquatableArray<string> collisions)
    {
        var address = database.Address;
        var names = new CodeNames(
            address,
            database.Tables.Select(table => table.Property),
            [MemberNames.Batch, .. database.Tables.Select(table => MemberNames.TableType(table.Property))]);
        var code = CodeFile.Begin(
            address,
            names,
            database.Tables.SelectMany(table => table.Experiments).Concat(FieldIsMeant),
            "System",
            "System.CodeDom.Compiler",
            "System.Diagnostics.CodeAnalysis",
            "System.Threading",
            "System.Threading.Tasks",
            "Lux.Schema",
            "Lux.Schema.Generated");

        CodeFile.OpenContainers(code, address);
        code.Doc($"<remarks>{Contents(database)}</remarks>");
        code.Open($"partial {address.Type.Keyword} {address.Type.Name} : {names.Runtime("LuxDatabase")}{(database.HasBatch ? $"<{address.Type.Name}.{MemberNames.Batch}>" : "")}");
        EmitConstructor(code, database, names);
        foreach (var table in database.Tables)
        {
            code.Line();
            code.Doc($"<summary>The table <c>{table.Name}</c>.</summary>");
            code.Line($"{Modifier(table)} {MemberNames.TableType(table.Property)} {table.Property} {{ get; }}");
        }

        ConnectEmitter.Emit(code, database, names);
        foreach (var table in database.Tables)
        {
            code.Line();
            TableTypeEmitter.Emit(code, table, Modifier(table), names);
        }

        if (database.HasBatch)
        {
            code.Line();
            BatchEmitter.Emit(code, database, names);
        }

        code.Close();
        CodeFile.CloseContainers(code, address);
        return new(HintName.Of(address.MetadataName, collisions), code.ToString());
    }

    private static string Contents(BuiltDatabase database) => database.Tables.Count == 0
        ? "No tables yet."
        : $"The {(database.Tables.Count == 1 ? "table" : "tables")} {string.Join(", ", database.Tables.Select(table => $"<c>{table.Name}</c>"))}.";

    internal static string Modifier(DatabaseTable table) => table.IsPublic ? "public" : "internal";

    private static void EmitConstructor(CodeWriter code, BuiltDatabase database, CodeNames names)
    {
        code.Line(CodeFile.Attributes(names));
        code.Line($"private {database.Address.Type.Name}({names.Runtime("LuxConnection")} connection, bool ownsConnection)");
        string[] arguments = ["connection", "ownsConnection", .. database.Tables.Select(table => $"TableOf<{RowAndColumns(table, names)}>()")];
        code.Indented([": base(" + string.Join(", ", arguments) + ")"]);
        code.Line("{");
        code.Indented(database.Tables.Select(table => $"{table.Property} = new(this);"));
        code.Line("}");
    }

    /// <summary><c>User, User.Columns</c>.</summary>
    internal static string RowAndColumns(DatabaseTable table, CodeNames names)
    {
        string row = names.Type(table.Row);
        return $"{row}, {row}.Columns";
    }
}
