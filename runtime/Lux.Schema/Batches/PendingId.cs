namespace Lux.Schema;

/// <summary>
/// The id of a row that a batch has not inserted yet, packed into the number of an <see cref="Id{T}"/>: negative, so that no row has it, and telling which batch it belongs to.
/// <code>-(batch &lt;&lt; 20 | step)</code>
/// </summary>
/// <param name="Batch">The batch, counted from 1 in this process.</param>
/// <param name="Step">The step that inserts the row, from 1.</param>
internal readonly record struct PendingId(long Batch, int Step)
{
    /// <summary>More steps have more arguments than the engine takes in a command.</summary>
    public const int MostSteps = (1 << StepBits) - 1;

    private const int StepBits = 20;

    private static long _batches;

    public long Value => -(Batch << StepBits | (long)Step);

    public static long NextBatch() => Interlocked.Increment(ref _batches);

    public static bool Is(long id) => id <= -1L << StepBits;

    public static PendingId Of(long id) => new(-id >> StepBits, (int)-id & MostSteps);
}
