namespace Lux.Engine;

/// <summary>
/// The native bytes that index nodes and places of rows take, against the half of <c>--memory</c> that is theirs. When it is full, what would need more is refused
/// (<c>OOM memory</c>) and everything else goes on; a start that needs more serves reads. Counted by node and page, so that a warm insert pays one read.
/// </summary>
internal sealed class IndexMemory(long limit = long.MaxValue)
{
    private long _used;

    public long Used => Volatile.Read(ref _used);

    /// <summary>What they may take; <see cref="long.MaxValue"/> for no limit.</summary>
    public long Limit => limit;

    public bool IsFull => Used >= limit;

    /// <summary>Whether so little is left that what can be done without should go.</summary>
    public bool IsShort => Used >= Enough;

    /// <summary>Called when it becomes short; must return at once.</summary>
    public Action? BecameShort { get; set; }

    private long Enough => limit - (limit / 8);

    /// <summary>More bytes, or fewer when negative.</summary>
    public void Add(long bytes)
    {
        long used = Interlocked.Add(ref _used, bytes);
        if (used >= Enough && used - bytes < Enough) BecameShort?.Invoke();
    }
}
