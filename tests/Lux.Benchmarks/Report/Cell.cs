using System.Globalization;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Work;

namespace Lux.Benchmarks.Report;

/// <summary>What one server did in one cell.</summary>
/// <param name="Load">What the load process saw.</param>
/// <param name="ProcessorTime">What the server used meanwhile.</param>
internal sealed record Measure(LoadResult Load, TimeSpan ProcessorTime);

/// <summary>One operation at one pipeline depth, on the servers in turn; null for a server that was not asked.</summary>
internal sealed record Cell(Operation Operation, int Pipeline, Measure Lux, Measure? Redis, Measure? Garnet)
{
    public double? Ratio => Redis is null ? null : Lux.Load.PerSecond / Redis.Load.PerSecond;

    /// <summary>The least and the greatest ratio of the runs that this is the median of; null for one run.</summary>
    public (double Low, double High)? Range { get; init; }

    public string RatioText => Ratio is not { } ratio ? "-"
        : Range is not { } range ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}x")
        : range.High < 10 ? string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0}x ({range.Low:0.0}-{range.High:0.0})")
        : string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0}x ({range.Low:0}-{range.High:0})");

    /// <summary>Rows, or commands where a command is not rows, in a second.</summary>
    public double Rate(Measure measure) => measure.Load.PerSecond * Operation.RowsPerCommand;

    /// <summary>Processor time of a row or command, in microseconds.</summary>
    public double Processor(Measure measure) => measure.ProcessorTime.TotalMicroseconds / Math.Max(1, measure.Load.Sent * Operation.RowsPerCommand);

    /// <summary>For each operation and depth the run in the middle, by its ratio or, without a peer, its rate.</summary>
    public static Cell[] Medians(IReadOnlyList<Cell[]> runs) => runs.Count == 1 ? runs[0] : [.. Enumerable.Range(0, runs[0].Length).Select(i =>
    {
        var sorted = runs.Select(run => run[i]).OrderBy(cell => cell.Ratio ?? cell.Lux.Load.PerSecond).ToArray();
        return sorted[0].Ratio is { } low ? sorted[sorted.Length / 2] with { Range = (low, sorted[^1].Ratio!.Value) } : sorted[sorted.Length / 2];
    })];
}
