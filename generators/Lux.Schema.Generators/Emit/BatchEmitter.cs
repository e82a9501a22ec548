using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the batch of a database: a property per table, and a nested type for a table with upserts.</summary>
internal static class BatchEmitter
{
    public static void Emit(CodeWriter code, BuiltDatabase database, CodeNames names)
    {
        string type = database.Address.Type.Name;
        code.Line("/// <inheritdoc/>");
        code.Line(CodeFile.Attributes(names));
        code.Line($"protected override {MemberNames.Batch} {MemberNames.NewBatch}() => new(this);");
        code.Line();
        code.Doc("<summary>Writes that are made as a whole or not at all; BatchAsync gives one to the function that puts it together.</summary>");
        code.Line(CodeFile.Attributes(names));
        code.Open($"public sealed class {MemberNames.Batch} : {names.Runtime("LuxBatch")}");
        code.Line($"private readonly {type} _database;");
        code.Line();
        code.Doc("<summary>Made by BatchAsync.</summary>");
        code.Doc("<param name=\"database\">The database.</param>");
        code.Line($"internal {MemberNames.Batch}({type} database) => _database = database;");
        foreach (var table in database.Tables)
        {
            string property = table.Property;
            code.Line();
            code.Doc($"<summary>The table <c>{table.Name}</c>.</summary>");
            code.Line($"{DatabaseEmitter.Modifier(table)} {TypeOf(table, names)} {property} => field ??= new(this, _database.{property});");
        }

        foreach (var table in database.Tables.Where(HasUpserts))
        {
            code.Line();
            EmitTable(code, table, names);
        }

        code.Close();
    }

    private static void EmitTable(CodeWriter code, DatabaseTable table, CodeNames names)
    {
        string type = MemberNames.TableType(table.Property);
        string row = DatabaseEmitter.RowAndColumns(table, names);
        code.Doc($"<summary>The table <c>{table.Name}</c> within a batch.</summary>");
        code.Open($"{DatabaseEmitter.Modifier(table)} sealed class {type} : {names.Runtime("BatchTable")}<{row}>");
        code.Doc("<summary>Made by the batch.</summary>");
        code.Doc("<param name=\"batch\">The batch.</param>");
        code.Doc("<param name=\"table\">The table that its steps write.</param>");
        code.Open($"internal {type}({MemberNames.Batch} batch, {names.Runtime("Table")}<{row}> table) : base(batch, table)");
        code.Close();
        foreach (var finder in table.Finders.Where(finder => finder.IsUnique))
        {
            code.Line();
            UpsertEmitter.EmitStep(code, table, finder, names);
        }

        code.Close();
    }

    private static string TypeOf(DatabaseTable table, CodeNames names) => HasUpserts(table)
        ? MemberNames.TableType(table.Property)
        : $"{names.Runtime("BatchTable")}<{DatabaseEmitter.RowAndColumns(table, names)}>";

    private static bool HasUpserts(DatabaseTable table) => table.Finders.Any(finder => finder.IsUnique);
}
