using System.Diagnostics;

namespace Lux.Engine;

/// <summary>
/// How long a command took. Hot path: a command of one row takes two tenths of a microsecond, and reading the exact clock twice a quarter of that; so of those one in 16 is
/// measured, and of the others the system's coarse clock tells whether they were slow. 0 B, about 15 ns (docs/performance.md).
/// </summary>
internal readonly struct CommandClock
{
    /// <summary>What <see cref="Elapsed"/> answers of a command that was not measured and did not take long.</summary>
    public const long NotMeasured = -1;

    /// <summary>How many commands of one row there are for each that is measured; a power of two.</summary>
    public const int Sampled = 16;

    private const long CoarseMs = 8;   // the coarse clock goes on every 1 to 4 ms

    private readonly bool _isExact;
    private readonly long _began;

    private CommandClock(bool isExact)
    {
        _isExact = isExact;
        _began = isExact ? Stopwatch.GetTimestamp() : Environment.TickCount64;
    }

    /// <summary>Ticks of <see cref="Stopwatch"/> since the beginning, or <see cref="NotMeasured"/>.</summary>
    public long Elapsed
    {
        get
        {
            if (_isExact) return Stopwatch.GetTimestamp() - _began;
            long ms = Environment.TickCount64 - _began;
            return ms < CoarseMs ? NotMeasured : ms * (Stopwatch.Frequency / 1000);
        }
    }

    /// <param name="command">What begins.</param>
    /// <param name="isDue">Whether the next of its kind is to be measured.</param>
    /// <param name="slow">From how many ticks on a command is slow; below what the coarse clock tells each is measured.</param>
    public static CommandClock Begin(TableCommand command, bool isDue, long slow) =>
        new(isDue || !IsOfOneRow(command) || slow < Stopwatch.Frequency / 1000 * (CoarseMs + 2));

    // Most of them; one with WHERE is found by the coarse clock when it takes long.
    private static bool IsOfOneRow(TableCommand command) => command is TableCommand.TGet or TableCommand.TInsert or TableCommand.TUpdate or TableCommand.TUpsert or TableCommand.TDel;
}
