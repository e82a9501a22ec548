namespace Lux.Engine;

/// <summary>What a check of a data folder found.</summary>
/// <param name="IsWhole">True when a start would be refused for no damage; a tail that was never synced is no damage.</param>
/// <param name="Lines">A line for each segment, one for each place that is not whole, and a verdict.</param>
public sealed record LuxDataReport(bool IsWhole, IReadOnlyList<string> Lines);
