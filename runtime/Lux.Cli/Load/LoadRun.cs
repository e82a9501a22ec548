using System.Diagnostics;
using HdrHistogram;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Calls a command from many callers over several connections for a while. What is measured is a call of this client: its way, the engine's work and the way back.</summary>
internal sealed class LoadRun(IReadOnlyList<LuxConnection> connections, int callers, CancellationToken cancellation)
{
    private const long LongestTicks = 60L * 10_000_000_000;
    private long _calls;

    /// <summary>Runs for <paramref name="time"/>, or for <paramref name="atLeast"/> calls if they take longer.</summary>
    public async Task<LoadResult> RunAsync(LoadWork work, TimeSpan time, long atLeast)
    {
        _calls = 0;
        var histograms = await Task.WhenAll(connections.SelectMany(connection => Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(connection, work, time, atLeast), cancellation)))).ConfigureAwait(false);
        var all = new LongHistogram(LongestTicks, 3);
        foreach (var one in histograms) all.Add(one.Calls);
        var took = histograms.Max(one => one.Took);
        return new(work.Name, all.TotalCount, all.TotalCount / took.TotalSeconds, At(all, 50), At(all, 99), At(all, 99.9), At(all, 100));
    }

    private async Task<(LongHistogram Calls, TimeSpan Took)> CallAsync(LuxConnection connection, LoadWork work, TimeSpan time, long atLeast)
    {
        var histogram = new LongHistogram(LongestTicks, 3);
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time || Volatile.Read(ref _calls) < atLeast)
        {
            var number = Interlocked.Increment(ref _calls) - 1;
            var sent = Stopwatch.GetTimestamp();
            await connection.ExecuteAsync(work.Command, work.Arguments(number), cancellation).ConfigureAwait(false);
            histogram.RecordValue(Math.Clamp(Stopwatch.GetTimestamp() - sent, 1, LongestTicks));
        }
        return (histogram, Stopwatch.GetElapsedTime(began));
    }

    private static double At(LongHistogram histogram, double percent) => histogram.GetValueAtPercentile(percent) * 1e6 / Stopwatch.Frequency;
}
