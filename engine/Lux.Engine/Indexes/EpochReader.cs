namespace Lux.Engine;

/// <summary>One session as a reader, used by one thread at a time; may be entered again within itself. Hot path: one fence, 0 B.</summary>
internal sealed class EpochReader(ReaderEpochs epochs)
{
    private long _began;
    private int _depth;

    /// <summary>The epoch in which the read under way began, 0 when there is none.</summary>
    public long Began => Volatile.Read(ref _began);

    /// <summary>Begins a read.</summary>
    public void Enter()
    {
        // The exchange is a fence: what is read from here on is what was there after everyone could see that this reader is.
        if (_depth++ == 0) Interlocked.Exchange(ref _began, epochs.Now);
    }

    /// <summary>Ends it.</summary>
    public void Exit()
    {
        if (--_depth > 0) return;
        Volatile.Write(ref _began, 0);
        if (epochs.HasRetired) epochs.Collect();
    }
}
