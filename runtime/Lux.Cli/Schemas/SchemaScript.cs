using Lux.Language;

namespace Lux.Cli;

/// <summary>A schema as the commands that make it, and back.</summary>
internal static class SchemaScript
{
    private const int MostWidth = 100;

    /// <summary>The commands that make <paramref name="schema"/>, each after those that it needs.</summary>
    public static IEnumerable<string> Lines(DatabaseSchema schema) =>
        SchemaDiff.Between(DatabaseSchema.Empty, schema, Renames.None).Select(step => Wrapped(step.Command));

    /// <summary>The schema that the files lead to: one <c>.lux</c> file, or those of a folder in the order of their names.</summary>
    public static async Task<DatabaseSchema> ReadAsync(string path, CancellationToken cancellation)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.lux").Order(StringComparer.Ordinal)] : [path];
        if (files.Length == 0) throw ToolException.BadFile($"The folder '{path}' has no .lux file.");
        var schema = DatabaseSchema.Empty;
        foreach (var file in files)
        {
            var lines = await ScriptLines.ReadAsync(file, cancellation).ConfigureAwait(false);
            for (var i = 0; i < lines.Length; i++)
                if (!string.IsNullOrWhiteSpace(lines[i]) && !ShellWords.IsComment(lines[i])) schema = Apply(schema, lines[i], $"{Path.GetFileName(file)} line {i + 1}");
        }
        return schema;
    }

    private static DatabaseSchema Apply(DatabaseSchema schema, string line, string place)
    {
        if (!ScriptWords.TryRead(line, out var words, out var wrong)) throw ToolException.BadFile($"{place}: {wrong} is no JSON string.");
        var command = new ScriptCommand(words);
        if (!command.IsSchema && !command.IsData) throw ToolException.BadFile($"{place}: '{words[0]}' is no command of a schema; there are TCREATE, TALTER, TRENAME and TDROP.");
        return SchemaReplay.TryApply(schema, command, out var next, out var error) ? next! : throw ToolException.BadFile($"{place}: {error!.Message}.");
    }

    // A column a line when one line is too long, as in migration scripts. INDEX, UNIQUE and TTL take the word behind them along.
    private static string Wrapped(ScriptCommand command)
    {
        var line = command.ToString();
        if (line.Length <= MostWidth) return line;
        var rows = new List<string> { ScriptWords.Write(command.Words.Take(2)) };
        for (var i = 2; i < command.Words.Count; i++)
        {
            var isClause = command.Words[i] is "INDEX" or "UNIQUE" or "TTL" && i + 1 < command.Words.Count;
            rows.Add("    " + ScriptWords.Write(isClause ? [command.Words[i], command.Words[++i]] : [command.Words[i]]));
        }
        return string.Join('\n', rows);
    }
}
