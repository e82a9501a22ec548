namespace Lux.Engine;

/// <summary>The commands of all sessions since the start, added up when somebody asks.</summary>
internal sealed class EngineCounts
{
    private const int FirstFold = 64;

    private readonly Lock _gate = new();
    private readonly CommandCounts[] _ended = NewSums();
    private List<SessionCounts> _sessions = [];
    private int _foldAt = FirstFold;

    /// <summary>Commands that took long.</summary>
    public SlowCommands Slow { get; } = new();

    /// <summary>Counts for a new session.</summary>
    public SessionCounts NewSession()
    {
        var counts = new SessionCounts();
        lock (_gate)
        {
            if (_sessions.Count >= _foldAt) Fold();
            _sessions.Add(counts);
        }
        return counts;
    }

    /// <summary>The sums, by kind of command.</summary>
    public CommandCounts[] Sum()
    {
        var sums = NewSums();
        lock (_gate)
        {
            Fold();
            for (int kind = 0; kind < sums.Length; kind++) sums[kind].Add(_ended[kind]);
            foreach (var session in _sessions) session.AddTo(sums);
        }
        return sums;
    }

    /// <summary>Keeps of sessions that are gone nothing but their counts.</summary>
    private void Fold()
    {
        List<SessionCounts> running = [];
        foreach (var session in _sessions)
        {
            if (session.IsEnded) session.AddTo(_ended);
            else running.Add(session);
        }
        _sessions = running;
        _foldAt = Math.Max(FirstFold, 2 * running.Count);
    }

    private static CommandCounts[] NewSums() => [.. Enumerable.Range(0, SessionCounts.Kinds).Select(_ => new CommandCounts())];
}
