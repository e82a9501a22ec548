using System.Diagnostics;
using System.Globalization;
using Lux.Benchmarks.Servers;
using Lux.Engine;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>How long starts take: of the process to its first reply, and of an engine inside a process.</summary>
internal static class Starts
{
    private const int Times = 7;

    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        List<double> processes = [], resident = [], embedded = [];
        double first = 0;
        for (int i = 0; i < Times; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var lux = await ServerProcess.StartLuxAsync();
            processes.Add(lux.Started.TotalMilliseconds);
            resident.Add(lux.ResidentBytes / 1048576.0);
        }
        for (int i = 0; i <= Times; i++)
        {
            long began = Stopwatch.GetTimestamp();
            await using var engine = await LuxEngine.StartAsync(new() { Memory = 256 << 20 }, cancellation);
            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (i == 0) first = took;
            else embedded.Add(took);
        }
        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, $"lux-server, process start to first reply: {Median(processes):0} ms (median of {Times}); {Median(resident):0} MiB resident when idle.");
        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, $"Embedded engine: {first:0} ms the first time in a process, {Median(embedded):0} ms after that (median of {Times}).");
        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
