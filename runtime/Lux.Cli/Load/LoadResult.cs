namespace Lux.Cli;

/// <summary>What a load measured; times in microseconds.</summary>
internal sealed record LoadResult(string Command, long Calls, double PerSecond, double P50, double P99, double P999, double Max);
