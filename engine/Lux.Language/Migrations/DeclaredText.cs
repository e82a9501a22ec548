namespace Lux.Language;

/// <summary>
/// What records declare, as text: a line per table as TCREATE takes it, and a line per stated rename. A build writes it into the assembly, where
/// <c>lux migrate add</c> reads it without running anything.
/// </summary>
public static class DeclaredText
{
    private const string TableWord = "TABLE", ColumnWord = "COLUMN";

    /// <summary>The tables.</summary>
    public static string Tables(DatabaseSchema schema) => string.Join("\n", schema.Tables.Select(Table));

    /// <summary>The line of one table.</summary>
    public static string Table(TableSchema table) => ScriptWords.Write(SchemaPrinter.Arguments(table));

    /// <summary>The renames.</summary>
    public static string Renames(Renames renames) => string.Join("\n",
        renames.Tables.Select(rename => ScriptWords.Write([TableWord, rename.Name, rename.Former]))
            .Concat(renames.Columns.Select(rename => ScriptWords.Write([ColumnWord, rename.Table, rename.Name, rename.Former]))));

    /// <summary>Reads the tables back.</summary>
    /// <exception cref="FormatException">Another version wrote them.</exception>
    public static DatabaseSchema ReadTables(string text) => new(Lines(text).Select(words =>
        SchemaParser.TryParseCreate(words, out _, out var schema, out var error) ? schema! : throw new FormatException($"'{string.Join(" ", words)}' is no table that this version knows: {error!.Message}")));

    /// <summary>Reads the renames back.</summary>
    /// <exception cref="FormatException">Another version wrote them.</exception>
    public static Renames ReadRenames(string text)
    {
        var lines = Lines(text).ToList();
        return new(
            lines.Where(words => words[0] == TableWord).Select(words => (words[1], words[2])).ToEquatableArray(),
            lines.Where(words => words[0] == ColumnWord).Select(words => (words[1], words[2], words[3])).ToEquatableArray());
    }

    private static IEnumerable<EquatableArray<string>> Lines(string text) => text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line =>
        ScriptWords.TryRead(line, out var words, out string? wrong) ? words : throw new FormatException($"{wrong} is no word of a declaration"));
}
