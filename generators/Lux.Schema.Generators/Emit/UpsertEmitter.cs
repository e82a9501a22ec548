using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the upsert by a unique column or composite.</summary>
internal static class UpsertEmitter
{
    public static void Emit(CodeWriter code, DatabaseTable table, Finder finder, CodeNames names)
    {
        string row = names.Type(table.Row);
        string columns = TableTypeEmitter.Columns(finder);
        code.Doc($"<summary>Makes the row with this row's <c>{columns}</c> equal to it, or inserts it where there is none. Columns that the engine fills in and that hold their default value keep what the row has.</summary>");
        code.Doc("<param name=\"row\">The row, its id left at the default.</param>");
        code.Doc("<param name=\"cancellationToken\">Ends the wait; the outcome is then unknown if the command had left.</param>");
        code.Doc("<returns>The id of the row, there before or new.</returns>");
        code.Line($"{finder.Modifier} {names.Runtime("ValueTask")}<{names.Runtime("Id")}<{row}>> Upsert{finder.By}Async({row} row, {names.Runtime("CancellationToken")} cancellationToken = default) =>");
        code.Indented([$"{names.Runtime("Finders")}.UpsertAsync(this, row, {Literals.Of(columns)}, cancellationToken);"]);
    }

    /// <summary>The same as a step of a batch.</summary>
    public static void EmitStep(CodeWriter code, DatabaseTable table, Finder finder, CodeNames names)
    {
        string row = names.Type(table.Row);
        string columns = TableTypeEmitter.Columns(finder);
        code.Doc($"<summary>Makes the row with this row's <c>{columns}</c> equal to it, or inserts it where there is none.</summary>");
        code.Doc("<param name=\"row\">The row, its id left at the default.</param>");
        code.Doc("<returns>The pending id of the row, there before or new.</returns>");
        code.Line($"{finder.Modifier} {names.Runtime("Id")}<{row}> Upsert{finder.By}({row} row) => Upsert(row, {Literals.Of(columns)});");
    }
}
