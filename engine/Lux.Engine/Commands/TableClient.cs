namespace Lux.Engine;

/// <summary>What the commands of one client share. A client sends one command after the other, so they never meet.</summary>
internal sealed class TableClient(TableSession session)
{
    private int _running;

    public TableSession Session { get; } = session;

    public ReplyBuffer Reply { get; } = new();

    // Garnet says of no session, least of all of a script's, when it is over. What is left to do has no hurry and touches nothing else.
    ~TableClient() => Session.Counts.IsEnded = true;

    public bool IsRunning => Volatile.Read(ref _running) != 0;

    /// <summary>A full fence, so that a stop either sees this command or is seen by it. About 5 ns: nobody else writes here.</summary>
    public void Begin() => Interlocked.Exchange(ref _running, 1);

    public void End() => Volatile.Write(ref _running, 0);
}
