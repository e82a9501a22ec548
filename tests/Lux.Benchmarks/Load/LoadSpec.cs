using System.Text.Json.Serialization;

namespace Lux.Benchmarks.Load;

/// <summary>What one load process does: one operation against one server.</summary>
/// <param name="Port">The server's port on 127.0.0.1.</param>
/// <param name="Operation">The name of the operation (<see cref="Work.Operations"/>).</param>
/// <param name="Redis">Whether the server is redis-server, so that the operation is sent as its script.</param>
/// <param name="Connections">Connections that work at once.</param>
/// <param name="Pipeline">Commands that a connection sends before it waits for their replies.</param>
/// <param name="Seconds">How long to measure, after a warm-up of a fifth of it.</param>
/// <param name="Count">Commands to send in all instead of a time; 0 for a time.</param>
/// <param name="Rows">Rows that the tables hold.</param>
/// <param name="First">The number of the first command, for operations that use every number once.</param>
internal sealed record LoadSpec(int Port, string Operation, bool Redis, int Connections, int Pipeline, double Seconds, long Count, int Rows, long First = 0);

/// <summary>What one load process measured.</summary>
/// <param name="PerSecond">Replies per second.</param>
/// <param name="P50">The median time from sending a batch to its last reply, in microseconds.</param>
/// <param name="P99">The 99th percentile of the same.</param>
/// <param name="P999">The 99.9th percentile of the same.</param>
/// <param name="Replies">Replies counted.</param>
/// <param name="Sent">Commands sent in all, the warm-up's too.</param>
/// <param name="Error">The first error reply, or null.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, double P999, long Replies, long Sent, string? Error);

[JsonSerializable(typeof(LoadSpec))]
[JsonSerializable(typeof(LoadResult))]
internal sealed partial class LoadJson : JsonSerializerContext;
