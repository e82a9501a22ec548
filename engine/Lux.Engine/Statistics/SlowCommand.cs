namespace Lux.Engine;

/// <summary>A command that took long.</summary>
/// <param name="Number">Which it was since the start, from 1.</param>
/// <param name="At">When it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="User">Who sent it; null for nobody.</param>
/// <param name="Text">Its words, values cut.</param>
/// <param name="Counts">What its query read; null when it was none.</param>
/// <param name="Plan">How its rows were found; null when it was no query.</param>
internal sealed record SlowCommand(long Number, DateTimeOffset At, TimeSpan Duration, string? User, string Text, QueryCounts? Counts, string? Plan);
