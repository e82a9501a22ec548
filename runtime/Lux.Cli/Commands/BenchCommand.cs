using System.CommandLine;
using Lux.Schema;
using Spectre.Console;

namespace Lux.Cli;

/// <summary><c>lux bench</c>: the benchmarks against a given endpoint.</summary>
internal static class BenchCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private sealed record Choices(double Seconds, int Connections, int[] Pipelines, int Rows, string[] Only);

    public static Command Create(CommandFrame frame)
    {
        var seconds = new Option<double>("--seconds", "-s") { Description = "how long each line of the report is measured, after a warm-up of a fifth of it  [2]", HelpName = "s", DefaultValueFactory = _ => 2 };
        var connections = new Option<int>("--connections", "-c") { Description = "connections that work at once  [50]", HelpName = "n", DefaultValueFactory = _ => 50 };
        var pipelines = new Option<string>("--pipeline", "-p") { Description = "commands that a connection sends before it waits for their replies; one or several  [1,16,64]", HelpName = "n,n", DefaultValueFactory = _ => "1,16,64" };
        var rows = new Option<int>("--rows") { Description = "rows of each table that is read  [100000]", HelpName = "n", DefaultValueFactory = _ => 100_000 };
        var only = new Option<string[]>("--only") { Description = $"only these: {string.Join(", ", new ChatLoad("", 1).Works.Select(work => work.Name))}", HelpName = "names", AllowMultipleArgumentsPerToken = true };
        only.CompletionSources.Add([.. new ChatLoad("", 1).Works.Select(work => work.Name)]);
        return frame.Connects(
            new ToolCommand("bench", "runs the benchmarks against an engine, in a database and under keys of its own, which go afterwards, also after Ctrl+C; of a plain Redis server the part about keys.",
                new("lux bench", "keys and tables, at pipelines 1, 16 and 64"),
                new("lux bench --connections 1 --pipeline 1", "one call after another: how long one takes"),
                new("lux bench --only newest-50 --pipeline 16 --seconds 10 -o json", "one operation for longer, for a program"),
                new("lux bench --url lux://localhost:6380", "a redis-server beside it, to compare with")) { seconds, connections, pipelines, rows, only },
            async run =>
            {
                var choices = Read(run, run.Value(seconds), run.Value(connections), run.Value(pipelines)!, run.Value(rows), run.Value(only) ?? []);
                // What was begun is taken away, however long that takes; a second signal ends the process.
                using var interrupt = new Interrupt(run.Cancellation);
                return await RunAsync(run, choices, interrupt.Token).ConfigureAwait(false);
            }, ownsSignals: true);
    }

    private static Choices Read(CommandRun run, double seconds, int connections, string pipelines, int rows, string[] only)
    {
        if (seconds is not (> 0 and <= 3600)) throw ToolException.Misuse("--seconds is above 0 and at most 3600.");
        if (connections is not (> 0 and <= 1000)) throw ToolException.Misuse("--connections is from 1 to 1000.");
        if (rows is not (>= 1000 and <= 10_000_000)) throw ToolException.Misuse("--rows is from 1000 to 10000000.");
        var depths = pipelines.Split(',').Select(text => int.TryParse(text, out var depth) && depth is > 0 and <= 10_000 ? depth : throw ToolException.Misuse($"'{text}' is no pipeline: a number from 1 to 10000, or several with commas between.")).ToArray();
        string[] names = [.. only.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries))];
        var works = new ChatLoad("", 1).Works;
        if (names.FirstOrDefault(name => !works.Any(work => work.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
            throw ToolException.Misuse($"'{unknown}' is not measured; there are {string.Join(", ", works.Select(work => work.Name))}.");
        return new(seconds, connections, depths, rows, names);
    }

    private static async Task<int> RunAsync(CommandRun run, Choices choices, CancellationToken cancellation)
    {
        var database = "bench_" + Guid.NewGuid().ToString("N")[..12];
        var load = new ChatLoad(database, choices.Rows);
        var connections = new List<LuxConnection>();
        try
        {
            while (connections.Count < choices.Connections) connections.Add(await LuxConnection.ConnectAsync(run.Endpoint with { Timeout = Patience }, cancellation).ConfigureAwait(false));
            var target = new LoadTarget(connections, database, load, choices.Rows, cancellation);
            try
            {
                await MeasureAsync(run, choices, load, target, connections, cancellation).ConfigureAwait(false);
            }
            finally
            {
                await CleanAsync(run, target, database).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var connection in connections) await connection.DisposeAsync().ConfigureAwait(false);
        }
        return ExitCode.Done;
    }

    private static async Task MeasureAsync(CommandRun run, Choices choices, ChatLoad load, LoadTarget target, List<LuxConnection> connections, CancellationToken cancellation)
    {
        var hasTables = await target.HasTablesAsync().ConfigureAwait(false);
        var works = load.Works.Where(work => choices.Only.Length == 0 || choices.Only.Contains(work.Name, StringComparer.OrdinalIgnoreCase)).Where(work => hasTables || work.IsOfKeys).ToArray();
        if (works.Length == 0) throw new ToolException(ExitCode.Refused, $"{run.Endpoint} is a Redis server without tables; of it PING, SET and GET can be measured.");
        if (!hasTables) run.Printer.Note("A Redis server without tables: only the part about keys is measured.");
        using var progress = new ProgressLine(run.Host, "bench");
        progress.Show(0, "filling");
        if (works.Any(work => work.Name == "GET")) await target.FillKeysAsync().ConfigureAwait(false);
        if (works.Any(work => !work.IsOfKeys)) await target.FillTablesAsync().ConfigureAwait(false);

        var results = new List<LoadResult>();
        var deleted = 0L;
        foreach (var work in works)
            foreach (var pipeline in choices.Pipelines)
            {
                progress.Show((double)results.Count / (works.Length * choices.Pipelines.Length), $"{work.Name} x{pipeline}");
                if (work.UsesUpRows) await target.FillDeletesAsync().ConfigureAwait(false);
                results.Add(await new LoadRun(connections, pipeline, cancellation).RunAsync(work, TimeSpan.FromSeconds(choices.Seconds), work.UsesUpRows ? deleted : 0, work.UsesUpRows ? choices.Rows : long.MaxValue).ConfigureAwait(false));
                if (work.UsesUpRows) deleted += choices.Rows;
            }
        progress.Dispose();
        Report(run, choices, hasTables, results);
    }

    private static async Task CleanAsync(CommandRun run, LoadTarget target, string database)
    {
        try
        {
            await target.CleanAsync().ConfigureAwait(false);
        }
        catch (LuxException lost)
        {
            // What went wrong before is the news; this is only what is left of it.
            run.Printer.Note($"Tables of the database '{database}' and keys that begin with '{database}:' are left: {lost.Message}");
        }
    }

    private static void Report(CommandRun run, Choices choices, bool hasTables, List<LoadResult> results) => run.Printer.Print(
        new { url = run.Endpoint.ToString(), has_tables = hasTables, seconds = choices.Seconds, connections = choices.Connections, rows = choices.Rows, results = results.Select(result => new { operation = result.Operation, pipeline = result.Pipeline, calls = result.Replies, per_second = result.PerSecond, p50_us = result.P50, p99_us = result.P99, p999_us = result.P999, max_us = result.Max }) },
        console =>
        {
            console.WriteLine($"{run.Endpoint}, {Amount.Of(choices.Connections, "connection")}{(hasTables ? $", tables of {Amount.Of(choices.Rows, "row")}" : "")}; times in us");
            console.Write(TextTable.Of(console, [new("operation"), new("pipe", true), new("calls/s", true), new("p50", true), new("p99", true), new("p99.9", true), new("max", true)],
                results.Select(result => (IReadOnlyList<string?>)[result.Operation, Amount.Count(result.Pipeline), Amount.Count((long)result.PerSecond), Text(result.P50), Text(result.P99), Text(result.P999), Text(result.Max)])));
            LoadPlot.Write(console, results);
        });

    private static string Text(double microseconds) => Amount.Count((long)microseconds);
}
