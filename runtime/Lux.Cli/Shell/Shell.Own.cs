using Lux.Language;
using Spectre.Console;

namespace Lux.Cli;

/// <content>The commands of the shell itself.</content>
internal sealed partial class Shell
{
    private const string OwnHelp =
        """
        \d [table]        tables, or the columns of one
        \e <query>        how a query is run: \e TQUERY users WHERE name = ann
        \x                rows one under another, on and off
        \o table|json     how replies are printed
        \t                how long commands take, on and off
        \i <file>         runs the lines of a file
        \r                reads the tables again, for completion
        \h [command]      this, or the form of a table command
        \q                leaves; so does Ctrl+D
        All else goes to the engine as it is. "a b" and 'a b' are one word;
        in "..." \n, \" and \xNN stand for bytes.
        """;

    private async Task RunOwnAsync(string line, CancellationToken cancellation)
    {
        var parts = line.Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        var rest = parts.Length > 1 ? parts[1] : "";
        switch (parts[0])
        {
            case "\\d" when rest.Length == 0: await ListTablesAsync().ConfigureAwait(false); break;
            case "\\d": TableDescription.Print(run.Printer, replies.IsJson, _engine.FullName(rest), await _engine.NamedSchemaAsync(rest).ConfigureAwait(false), await Catalog.TablesAsync().ConfigureAwait(false)); break;
            case "\\e": await ExplainAsync(rest, cancellation).ConfigureAwait(false); break;
            case "\\x": replies.IsExpanded = Say("rows one under another", !replies.IsExpanded); break;
            case "\\t": ShowsTime = Say("times", !ShowsTime); break;
            case "\\o": replies.IsJson = rest switch { "json" => true, "table" => false, _ => throw ToolException.Misuse($"'{rest}' is no output; there are table and json.") }; break;
            case "\\i": await RunFileAsync(rest, keepsGoing: false, cancellation).ConfigureAwait(false); break;
            case "\\r": Catalog.Forget(); break;
            case "\\h" or "\\?" when rest.Length == 0: run.Host.Out.WriteLine(OwnHelp); break;
            case "\\h": run.Host.Out.WriteLine(TableCommands.Forms.TryGetValue(rest, out var form) ? string.Join("\n    ", Prose.Lines($"{rest.ToUpperInvariant()} {form}", run.Printer.Console.Profile.Out.Width - 4)) : throw ToolException.Misuse($"No help for '{rest}': it is no table command, and Redis's own are at https://redis.io/commands.")); break;
            case "\\q": IsDone = true; break;
            default: throw ToolException.Misuse($"'{parts[0]}' is no command of the shell; \\h lists them.");
        }
        run.Host.Out.Flush();
    }

    /// <summary>Runs the lines of a file.</summary>
    public async Task<int> RunFileAsync(string file, bool keepsGoing, CancellationToken cancellation)
    {
        var lines = await ScriptLines.ReadAsync(file, cancellation).ConfigureAwait(false);
        return await ShellLines.RunAsync(this, lines.ToAsyncEnumerable(), Path.GetFileName(file), run, keepsGoing, cancellation).ConfigureAwait(false);
    }

    private async Task ListTablesAsync()
    {
        var uses = new List<TableUse>();
        foreach (var name in await _engine.TablesAsync().ConfigureAwait(false))
            if (await _engine.UseAsync(name).ConfigureAwait(false) is { } use) uses.Add(use);
        if (replies.IsJson) run.Host.Out.WriteLine(System.Text.Json.JsonSerializer.Serialize(uses, Printer.LineOptions));
        else if (uses.Count == 0) run.Printer.Console.MarkupLineInterpolated($"[dim]database '{connection.Options.Database}' has no tables[/]");
        else
            run.Printer.Console.Write(TextTable.Of(run.Printer.Console, [new("table"), new("rows", true), new("bytes", true)],
                uses.Select(use => (IReadOnlyList<string?>)[use.Table, Amount.Count(use.Rows), Amount.Bytes(use.LiveBytes)])));
    }

    private async Task ExplainAsync(string query, CancellationToken cancellation)
    {
        if (!ShellWords.TrySplit(query, out var words, out var error)) throw ToolException.Misuse(error!);
        if (words.Count == 0) throw ToolException.Misuse("\\e takes a query: \\e TQUERY users WHERE name = ann.");
        if (!words[0].Is("TQUERY")) words.Insert(0, ShellWord.Of("TQUERY"));
        if (!words[^1].Is("EXPLAIN")) words.Add(ShellWord.Of("EXPLAIN"));
        TableCommands.Qualify(words, _engine.FullName, connection.Options.Database);
        replies.Print(words, await SendAsync(words, cancellation).ConfigureAwait(false), ResultShape.None);
    }

    private bool Say(string what, bool isOn)
    {
        run.Printer.Console.MarkupLineInterpolated($"[dim]{what}: {(isOn ? "on" : "off")}[/]");
        return isOn;
    }
}
