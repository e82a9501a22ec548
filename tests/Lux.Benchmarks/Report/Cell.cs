using System.Globalization;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Work;

namespace Lux.Benchmarks.Report;

/// <summary>One operation at one pipeline depth, on both servers in turn; <paramref name="Redis"/> is null when it was not run.</summary>
internal sealed record Cell(Operation Operation, int Pipeline, LoadResult Lux, LoadResult? Redis)
{
    public double? Ratio => Redis is null ? null : Lux.PerSecond / Redis.PerSecond;

    /// <summary>The least and the greatest ratio of the runs that this is the median of; null for one run.</summary>
    public (double Low, double High)? Range { get; init; }

    public string RatioText => Ratio is not { } ratio ? "-"
        : Range is not { } range ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}x")
        : range.High < 10 ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0}x ({range.Low:0.0}-{range.High:0.0})")
        : string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0}x ({range.Low:0}-{range.High:0})");

    /// <summary>For each operation and depth the run in the middle, by its ratio or, without a peer, its rate.</summary>
    public static Cell[] Medians(IReadOnlyList<Cell[]> runs) => runs.Count == 1 ? runs[0] : [.. Enumerable.Range(0, runs[0].Length).Select(i =>
    {
        var sorted = runs.Select(run => run[i]).OrderBy(cell => cell.Ratio ?? cell.Lux.PerSecond).ToArray();
        return sorted[0].Ratio is { } low ? sorted[sorted.Length / 2] with { Range = (low, sorted[^1].Ratio!.Value) } : sorted[sorted.Length / 2];
    })];
}
