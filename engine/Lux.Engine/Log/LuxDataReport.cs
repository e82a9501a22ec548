namespace Lux.Engine;

/// <summary>What a check or a repair of a data folder found.</summary>
/// <param name="IsWhole">True when a start is not refused and everything in the tables agrees; a tail that was never synced is no damage.</param>
/// <param name="Lines">What was read, each place that is not whole or does not agree, and a verdict.</param>
public sealed record LuxDataReport(bool IsWhole, IReadOnlyList<string> Lines);
