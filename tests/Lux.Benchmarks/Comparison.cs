using System.Globalization;
using System.Text;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Report;
using Lux.Benchmarks.Servers;
using Lux.Benchmarks.Work;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>What to compare.</summary>
internal sealed record ComparisonOptions(double Seconds, int Runs, int Rows, int Connections, int[] Pipelines, string[] Only, DirectoryInfo Output, IReadOnlyDictionary<string, string> LuxEnvironment);

/// <summary>Runs every operation on both servers in turn and reports.</summary>
internal static class Comparison
{
    /// <summary>Rows that an operation that uses them up gets.</summary>
    private const int UsedUp = 200_000;

    public static async Task<int> RunAsync(ComparisonOptions options, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        bool hasRedis = Programs.OnPath("redis-server");
        if (!hasRedis) console.MarkupLine("[yellow]redis-server is not on the PATH, so there is no peer; on Debian: apt-get install redis-server[/]");

        List<Cell[]> runs = [];
        string memory = "";
        await console.Status().StartAsync("starting", async status =>
        {
            for (int run = 1; run <= options.Runs; run++)
            {
                string prefix = options.Runs == 1 ? "" : $"run {run} of {options.Runs}: ";
                (var cells, memory) = await MeasureAsync(options, hasRedis, step => status.Status(Markup.Escape(prefix + step)), cancellation);
                runs.Add(cells);
            }
        });

        var medians = Cell.Medians(runs);
        ResultTable.Print(console, medians);
        console.WriteLine(memory);
        options.Output.Create();
        string markdown = Path.Combine(options.Output.FullName, "results.md"), plot = Path.Combine(options.Output.FullName, "ratios.svg");
        await File.WriteAllTextAsync(markdown, ResultTable.Markdown(medians) + Environment.NewLine + memory + Environment.NewLine, cancellation);
        await File.WriteAllTextAsync(plot, RatioPlot.Draw(medians), cancellation);
        console.WriteLine($"Written: {markdown}, {plot}");
        return 0;
    }

    // One run, on servers of its own: the figures differ from start to start.
    private static async Task<(Cell[] Cells, string Memory)> MeasureAsync(ComparisonOptions options, bool hasRedis, Action<string> tell, CancellationToken cancellation)
    {
        await using var lux = await ServerProcess.StartLuxAsync(options.LuxEnvironment);
        await using var redis = hasRedis ? await ServerProcess.StartRedisAsync() : null;
        await using var garnet = await ServerProcess.StartGarnetAsync();
        await Preparation.FillKeysAsync(garnet);
        tell("filling lux-server");
        long before = lux.DiskBytes, anonymous = lux.AnonymousBytes;
        await Preparation.FillAsync(lux, redis: false, options.Rows);
        var memory = new StringBuilder();
        memory.Append(CultureInfo.InvariantCulture, $"lux-server after {2 * options.Rows:N0} messages and 100,000 keys: {lux.ResidentBytes >> 20} MiB resident, {(lux.AnonymousBytes - anonymous) >> 20} MiB of it grown and not of a file, {(lux.DiskBytes - before) >> 20} MiB more on disk.");
        if (redis is not null)
        {
            tell("filling redis-server");
            await Preparation.FillAsync(redis, redis: true, options.Rows);
            memory.Append(CultureInfo.InvariantCulture, $" redis-server with the same: {redis.ResidentBytes >> 20} MiB resident, {redis.DiskBytes >> 20} MiB on disk.");
        }

        List<Cell> cells = [];
        long usedUp = 0;
        foreach (var operation in Operations.Measured.Where(o => options.Only.Length == 0 || options.Only.Contains(o.Name)))
            foreach (int pipeline in options.Pipelines)
            {
                cancellation.ThrowIfCancellationRequested();
                tell($"{operation.Title}, pipeline {pipeline}");
                var spec = new LoadSpec(0, operation.Name, Redis: false, options.Connections, pipeline, options.Seconds, operation.UsesUpRows ? UsedUp : 0, options.Rows, usedUp);
                if (operation.UsesUpRows)
                {
                    await Preparation.FillAsync(lux, redis: false, "fill-deletes", UsedUp, options.Rows);
                    if (redis is not null) await Preparation.FillAsync(redis, redis: true, "fill-deletes", UsedUp, options.Rows);
                    usedUp += UsedUp;
                }
                cells.Add(new(operation, pipeline, await RunAsync(lux, spec), redis is null ? null : await RunAsync(redis, spec with { Redis = true }), operation.IsOfKeys ? await RunAsync(garnet, spec) : null));
            }
        return ([.. cells], memory.ToString());
    }

    private static async Task<Measure> RunAsync(ServerProcess server, LoadSpec spec)
    {
        var before = server.ProcessorTime;
        var load = await LoadProcess.RunAsync(spec with { Port = server.Port });
        return new(load, server.ProcessorTime - before);
    }
}
