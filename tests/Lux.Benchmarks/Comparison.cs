using System.Globalization;
using System.Text;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Report;
using Lux.Benchmarks.Servers;
using Lux.Benchmarks.Work;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>What to compare.</summary>
internal sealed record ComparisonOptions(double Seconds, int Rows, int Connections, int[] Pipelines, string[] Only, DirectoryInfo Output, IReadOnlyDictionary<string, string> LuxEnvironment);

/// <summary>Runs every operation on both servers in turn and reports.</summary>
internal static class Comparison
{
    public static async Task<int> RunAsync(ComparisonOptions options, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        bool hasRedis = HasRedis();
        if (!hasRedis) console.MarkupLine("[yellow]redis-server is not on the PATH, so there is no peer; on Debian: apt-get install redis-server[/]");
        await using var lux = await ServerProcess.StartLuxAsync(options.LuxEnvironment);
        await using var redis = hasRedis ? await ServerProcess.StartRedisAsync() : null;

        List<Cell> cells = [];
        var memory = new StringBuilder();
        await console.Status().StartAsync("filling lux-server", async status =>
        {
            long before = lux.DiskBytes, anonymous = lux.AnonymousBytes;
            await Preparation.FillAsync(lux, redis: false, options.Rows);
            memory.Append(CultureInfo.InvariantCulture, $"lux-server after {2 * options.Rows:N0} messages and 100,000 keys: {lux.ResidentBytes >> 20} MiB resident, {(lux.AnonymousBytes - anonymous) >> 20} MiB of it grown and not of a file, {(lux.DiskBytes - before) >> 20} MiB more on disk.");
            if (redis is not null)
            {
                status.Status("filling redis-server");
                await Preparation.FillAsync(redis, redis: true, options.Rows);
                memory.Append(CultureInfo.InvariantCulture, $" redis-server with the same: {redis.ResidentBytes >> 20} MiB resident, {redis.DiskBytes >> 20} MiB on disk.");
            }
            foreach (var operation in Operations.Measured.Where(o => options.Only.Length == 0 || options.Only.Contains(o.Name)))
                foreach (int pipeline in options.Pipelines)
                {
                    cancellation.ThrowIfCancellationRequested();
                    status.Status($"{Markup.Escape(operation.Title)}, pipeline {pipeline}");
                    var spec = new LoadSpec(lux.Port, operation.Name, Redis: false, options.Connections, pipeline, options.Seconds, Count: 0, options.Rows);
                    var ours = await LoadProcess.RunAsync(spec);
                    var theirs = redis is null ? null : await LoadProcess.RunAsync(spec with { Port = redis.Port, Redis = true });
                    cells.Add(new(operation, pipeline, ours, theirs));
                }
        });

        ResultTable.Print(console, cells);
        console.WriteLine(memory.ToString());
        options.Output.Create();
        string markdown = Path.Combine(options.Output.FullName, "results.md"), plot = Path.Combine(options.Output.FullName, "ratios.svg");
        await File.WriteAllTextAsync(markdown, ResultTable.Markdown(cells) + Environment.NewLine + memory + Environment.NewLine, cancellation);
        await File.WriteAllTextAsync(plot, RatioPlot.Draw(cells), cancellation);
        console.WriteLine($"Written: {markdown}, {plot}");
        return 0;
    }

    private static bool HasRedis() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server")));
}
