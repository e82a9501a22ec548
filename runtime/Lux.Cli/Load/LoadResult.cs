namespace Lux.Cli;

/// <summary>What a load measured; times in microseconds, from sending a batch to its last reply.</summary>
internal sealed record LoadResult(string Operation, int Pipeline, long Replies, double PerSecond, double P50, double P99, double P999, double Max);
