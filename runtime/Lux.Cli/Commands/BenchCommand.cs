using System.CommandLine;
using System.Globalization;
using Lux.Schema;
using Spectre.Console;

namespace Lux.Cli;

/// <summary><c>lux bench</c>: a small load against an engine.</summary>
internal static class BenchCommand
{
    /// <summary>Rows that are read and changed; so many are inserted first, however long it takes.</summary>
    private const long Rows = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Command Create(CommandFrame frame)
    {
        var seconds = new Option<double>("--seconds", "-s") { Description = "how long each command is called  [2]", HelpName = "s", DefaultValueFactory = _ => 2 };
        var connections = new Option<int>("--connections", "-c") { Description = "connections  [4]", HelpName = "n", DefaultValueFactory = _ => 4 };
        var callers = new Option<int>("--callers", "-p") { Description = "calls under way at once on each connection  [16]", HelpName = "n", DefaultValueFactory = _ => 16 };
        var only = new Option<string[]>("--only") { Description = "only these commands, as PING,TGET; what they need is inserted unmeasured", HelpName = "names", AllowMultipleArgumentsPerToken = true };
        return frame.Connects(
            new ToolCommand("bench", "puts a small load on an engine and shows calls a second and their times; in a database of its own, which goes afterwards.",
                new("lux bench", "PING, SET, GET and the table commands"),
                new("lux bench --connections 1 --callers 1", "one call after another: how long one takes"),
                new("lux bench --only TQUERY --seconds 10 -o json", "one command for longer, for a program")) { seconds, connections, callers, only },
            run => RunAsync(run, run.Value(seconds), run.Value(connections), run.Value(callers), [.. (run.Value(only) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries))]));
    }

    private static async Task<int> RunAsync(CommandRun run, double seconds, int connectionCount, int callers, string[] only)
    {
        if (seconds is not (> 0 and <= 3600)) throw ToolException.Misuse("--seconds is above 0 and at most 3600.");
        if (connectionCount is not (> 0 and <= 1000) || callers is not (> 0 and <= 10_000)) throw ToolException.Misuse("--connections is from 1 to 1000, --callers from 1 to 10000.");
        var database = "bench_" + Guid.NewGuid().ToString("N")[..12];
        var works = LoadWork.All(database, database, Rows);
        if (only.FirstOrDefault(name => !works.Any(work => work.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
            throw ToolException.Misuse($"'{unknown}' is not measured; there are {string.Join(", ", works.Select(work => work.Name))}.");
        var wanted = works.Where(work => only.Length == 0 || only.Contains(work.Name, StringComparer.OrdinalIgnoreCase)).ToArray();

        var connections = new List<LuxConnection>();
        try
        {
            while (connections.Count < connectionCount) connections.Add(await run.ConnectAsync(Patience).ConfigureAwait(false));
            await PrepareAsync(connections[0], database, works, wanted, run).ConfigureAwait(false);
            var results = new List<LoadResult>();
            foreach (var work in wanted)
            {
                if (run.Host.ErrorIsTerminal) run.Host.Error.Write($"\r\e[K{work.Name} ...");
                results.Add(await new LoadRun(connections, callers, run.Cancellation).RunAsync(work, TimeSpan.FromSeconds(seconds), work.Name is "SET" or "TINSERT" ? Rows : 0).ConfigureAwait(false));
            }
            if (run.Host.ErrorIsTerminal) run.Host.Error.Write("\r\e[K");
            Report(run, results, seconds, connectionCount, callers);
        }
        finally
        {
            if (connections.Count > 0) await CleanAsync(connections[0], database).ConfigureAwait(false);
            foreach (var connection in connections) await connection.DisposeAsync().ConfigureAwait(false);
        }
        return ExitCode.Done;
    }

    /// <summary>The tables, and what commands read whose inserts are not measured.</summary>
    private static async Task PrepareAsync(LuxConnection connection, string database, IReadOnlyList<LoadWork> works, LoadWork[] wanted, CommandRun run)
    {
        await connection.ExecuteAsync("TCREATE", [$"{database}.rooms", "name:str"], run.Cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync("TCREATE", [$"{database}.items", "room:ref(rooms):notnull", "text:str", "at:int", "INDEX", "room,at"], run.Cancellation).ConfigureAwait(false);
        for (var i = 0; i < LoadWork.Rooms; i++) await connection.ExecuteAsync("TINSERT", [$"{database}.rooms", "name", "room"], run.Cancellation).ConfigureAwait(false);
        foreach (var (maker, readers) in (ValueTuple<string, string[]>[])[("SET", ["GET"]), ("TINSERT", ["TGET", "TQUERY", "TUPDATE"])])
        {
            if (wanted.Any(work => work.Name == maker) || !wanted.Any(work => readers.Contains(work.Name))) continue;
            await new LoadRun([connection], 64, run.Cancellation).RunAsync(works.Single(work => work.Name == maker), TimeSpan.Zero, Rows).ConfigureAwait(false);
        }
    }

    private static async Task CleanAsync(LuxConnection connection, string database)
    {
        // Also after Ctrl+C: nothing of the load stays.
        foreach (var table in (string[])["items", "rooms"])
        {
            try
            {
                await connection.ExecuteAsync("TDROP", $"{database}.{table}").ConfigureAwait(false);
            }
            catch (LuxException gone) when (gone.Error?.Code == Language.ErrorCode.TableNotFound)
            {
                // It did not come so far.
            }
        }
        foreach (var keys in Enumerable.Range(0, (int)Rows).Chunk(1000))
            await connection.ExecuteAsync("DEL", [.. keys.Select(number => (RespArgument)string.Create(CultureInfo.InvariantCulture, $"{database}:{number}"))]).ConfigureAwait(false);
    }

    private static void Report(CommandRun run, List<LoadResult> results, double seconds, int connections, int callers) => run.Printer.Print(
        new { url = run.Endpoint.ToString(), seconds, connections, callers, results },
        console =>
        {
            console.WriteLine($"{run.Endpoint}, {Amount.Of(connections, "connection")} with {Amount.Of(callers, "caller")} each");
            console.Write(TextTable.Of(console, [new("command"), new("calls/s", true), new("p50 us", true), new("p99 us", true), new("p99.9 us", true), new("max us", true)],
                results.Select(result => (IReadOnlyList<string?>)[result.Command, Amount.Count((long)result.PerSecond), Text(result.P50), Text(result.P99), Text(result.P999), Text(result.Max)])));
        });

    private static string Text(double microseconds) => Amount.Count((long)microseconds);
}
