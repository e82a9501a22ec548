namespace Lux.Schema;

/// <summary>How much a step has to do, by the rows that are there.</summary>
/// <param name="Reads">The rows that it reads.</param>
/// <param name="Writes">The rows that it changes; where that depends on a step before it, at most so many.</param>
/// <param name="Time">About how long that takes, by how fast the engine read rows of the table just now; null for a step in C#, of which nothing is known.</param>
public readonly record struct StepWork(long Reads, long Writes, TimeSpan? Time)
{
    /// <summary>No row is read or changed.</summary>
    public static StepWork None { get; } = new(0, 0, TimeSpan.Zero);

    /// <summary>Both together.</summary>
    public static StepWork operator +(StepWork a, StepWork b) => Add(a, b);

    /// <summary>Both together.</summary>
    public static StepWork Add(StepWork a, StepWork b) => new(a.Reads + b.Reads, a.Writes + b.Writes, a.Time + b.Time);
}
