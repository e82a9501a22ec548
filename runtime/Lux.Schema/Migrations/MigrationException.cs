namespace Lux.Schema;

/// <summary>A migration cannot begin or go on. What was done by then stays done and is in the history; the next run goes on from there.</summary>
/// <param name="message">What is the matter.</param>
/// <param name="reasons">Each thing that stands in the way, with what to do.</param>
public sealed class MigrationException(string message, params IReadOnlyList<string> reasons)
    : LuxException("MIGRATION", reasons.Count == 0 ? message : $"{message}:{string.Concat(reasons.Select(reason => $"\n- {reason}"))}")
{
    /// <summary>Each thing that stands in the way.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
