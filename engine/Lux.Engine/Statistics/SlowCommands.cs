using System.Diagnostics;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>The latest commands that took long, in a ring.</summary>
internal sealed class SlowCommands
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 128;

    private const int Words = 32;

    private readonly Lock _gate = new();
    private readonly SlowCommand?[] _ring = new SlowCommand?[Capacity];
    private long _count;

    /// <summary>From how many ticks of <see cref="Stopwatch"/> on a command is slow.</summary>
    public long Threshold { get; private set; } = long.MaxValue;

    /// <summary>How many there were since the start.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Says how long is slow.</summary>
    public void SetThreshold(TimeSpan duration) => Threshold = duration == Timeout.InfiniteTimeSpan ? long.MaxValue : (long)(duration.TotalSeconds * Stopwatch.Frequency);

    public void Add(TableSession session, TableCommand command, CommandArguments arguments, long ticks)
    {
        var plan = command is TableCommand.TQuery or TableCommand.TCount ? session.LastPlan : null;
        var (duration, text) = (Stopwatch.GetElapsedTime(0, ticks), Text(command, arguments));
        lock (_gate)
        {
            _ring[_count % Capacity] = new(_count + 1, session.Engine.Clock.GetUtcNow(), duration, session.UserName, text,
                plan is null ? null : session.LastQuery, plan is null || !session.Queries.Access.Choice.IsMade ? null : Explanation.Summary(plan, session.Queries.Access));
            _count++;
        }
    }

    /// <summary>The latest, newest first.</summary>
    public List<SlowCommand> Latest(int most)
    {
        lock (_gate)
        {
            List<SlowCommand> latest = [];
            for (long i = _count - 1; i >= 0 && i >= _count - Capacity && latest.Count < most; i--) latest.Add(_ring[i % Capacity]!);
            return latest;
        }
    }

    private static string Text(TableCommand command, CommandArguments arguments)
    {
        var text = new StringBuilder(command.ToString().ToUpperInvariant());
        for (int i = 0; i < Math.Min(arguments.Count, Words); i++)
        {
            var word = arguments[i];
            _ = text.Append(' ').Append(Quoted.Of(word[..Math.Min(word.Length, Limits.QuotedBytes)].ToArray()));
            if (word.Length > Limits.QuotedBytes) _ = text.Append("...");
        }
        if (arguments.Count > Words) _ = text.Append(System.Globalization.CultureInfo.InvariantCulture, $" ... ({arguments.Count - Words} more)");
        return text.ToString();
    }
}
