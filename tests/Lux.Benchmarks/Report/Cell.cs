using Lux.Benchmarks.Load;
using Lux.Benchmarks.Work;

namespace Lux.Benchmarks.Report;

/// <summary>One operation at one pipeline depth, on both servers in turn; <paramref name="Redis"/> is null when it was not run.</summary>
internal sealed record Cell(Operation Operation, int Pipeline, LoadResult Lux, LoadResult? Redis)
{
    public double? Ratio => Redis is null ? null : Lux.PerSecond / Redis.PerSecond;
}
