namespace Lux.Schema;

/// <summary>A migration cannot begin or go on. What was done by then stays done and is in the history; the next run goes on from there.</summary>
public sealed class MigrationException : LuxException
{
    /// <summary>A migration that cannot begin or go on.</summary>
    /// <param name="message">What is the matter.</param>
    /// <param name="reasons">Each thing that stands in the way, with what to do.</param>
    public MigrationException(string message, params IReadOnlyList<string> reasons)
        : this(message, reasons, null)
    {
    }

    internal MigrationException(string message, IReadOnlyList<string> reasons, LuxException? cause)
        : base("MIGRATION", reasons.Count == 0 ? message : $"{message}:{string.Concat(reasons.Select(reason => $"\n- {reason}"))}", cause) => Reasons = reasons;

    /// <summary>Each thing that stands in the way.</summary>
    public IReadOnlyList<string> Reasons { get; }
}
