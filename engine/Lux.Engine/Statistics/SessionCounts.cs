namespace Lux.Engine;

/// <summary>The commands of one session by kind. Its thread alone adds; a warm command costs 0 B and touches no line that another session writes.</summary>
internal sealed class SessionCounts
{
    public static readonly int Kinds = Enum.GetValues<TableCommand>().Length;

    private readonly CommandCounts?[] _byKind = new CommandCounts?[Kinds];
    private volatile bool _isEnded;

    /// <summary>Set once the session is gone: its counts are then added to those of the engine.</summary>
    public bool IsEnded { get => _isEnded; set => _isEnded = value; }

    /// <summary>Whether the command that begins is the one of its kind to measure: the first, and then each 16th.</summary>
    public bool IsDue(TableCommand command) => (_byKind[(int)command] ??= new()).IsDue();

    /// <summary>Counts a command.</summary>
    /// <param name="command">Of which kind it was.</param>
    /// <param name="ticks">How long it took; <see cref="CommandClock.NotMeasured"/> for as long as the last one that was measured.</param>
    /// <param name="isError">Whether it was refused.</param>
    public void Add(TableCommand command, long ticks, bool isError) => (_byKind[(int)command] ??= new()).Add(ticks, isError);

    /// <summary>Adds everything to <paramref name="sums"/>, one for each kind.</summary>
    public void AddTo(CommandCounts[] sums)
    {
        for (int kind = 0; kind < Kinds; kind++)
            if (Volatile.Read(ref _byKind[kind]) is { } counts) sums[kind].Add(counts);
    }
}
