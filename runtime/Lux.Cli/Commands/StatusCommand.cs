using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Lux.Cli;

/// <summary><c>lux status</c>: what an engine is, does and holds.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandFrame frame) => frame.Connects(
        new ToolCommand("status", "shows what an engine is, what it does and which tables it holds.",
            new("lux status", "the engine on this machine"),
            new("lux status --url lux://db.internal:6379", "another one"),
            new("lux status --output json | jq .info.rows", "a number for a script")),
        RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        await using var connection = await run.ConnectAsync().ConfigureAwait(false);
        var engine = new EngineReader(connection, run.Cancellation);
        var info = await engine.InfoAsync().ConfigureAwait(false);
        var tables = new List<TableUse>();
        foreach (var name in await engine.TablesAsync().ConfigureAwait(false))
            if (await engine.UseAsync(name).ConfigureAwait(false) is { } use) tables.Add(use);
        run.Printer.Print(
            new { url = run.Endpoint.ToString(), info = info.Values, tables },
            console => Write(console, run.Endpoint.ToString(), info, tables));
        return ExitCode.Done;
    }

    private static void Write(IAnsiConsole console, string url, Labelled info, List<TableUse> tables)
    {
        console.MarkupLineInterpolated($"[bold]lux {info["version"]}[/] at {url}, up {Amount.Time(TimeSpan.FromSeconds(info.Number("uptime_seconds")))}");
        console.WriteLine();
        Line("connections", info["connections"]);
        Line("commands", $"{Amount.Count(info.Number("commands"))}, of these {Amount.Count(info.Number("errors"))} refused, {Amount.Count(info.Number("slow_commands"))} slow");
        Line("rows", $"{Amount.Count(info.Number("rows"))} in {Amount.Of(info.Number("tables"), "table")} of {Amount.Of(info.Number("databases"), "database")}");
        Line("log", $"{Amount.Bytes(info.Number("log_bytes"))} in {Amount.Of(info.Number("log_segments"), "segment")}, {Amount.Bytes(info.Number("log_dead_bytes"))} of it dead");
        Line("indexes", $"{Amount.Bytes(info.Number("index_memory_bytes"))} of at most {Amount.Bytes(info.Number("index_memory_limit"))}");
        Line("sync", string.Create(CultureInfo.InvariantCulture, $"{info["sync"]}, {Amount.Count(info.Number("syncs"))} so far"));
        if (info["read_only"] == "true") console.MarkupLine("[red]  read only    writing to the disk failed: check it, then restart the engine[/]");
        if (tables.Count == 0) return;
        console.WriteLine();
        console.Write(TextTable.Of(console,
            [new("table"), new("rows", true), new("bytes", true), new("writes", true), new("gets", true), new("queries", true), new("scans", true)],
            tables.Select(t => (IReadOnlyList<string?>)[t.Table, Amount.Count(t.Rows), Amount.Bytes(t.LiveBytes), Amount.Count(t.RowWrites), Amount.Count(t.Gets), Amount.Count(t.Queries), Amount.Count(t.Scans)])));

        void Line(string name, string value) => console.MarkupLineInterpolated($"  [dim]{name.PadRight(12)}[/] {value}");
    }
}
