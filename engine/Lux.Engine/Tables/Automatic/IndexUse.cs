namespace Lux.Engine;

/// <summary>When an automatic index was last of use; lives on from state to state.</summary>
internal sealed class IndexUse(long nowMs)
{
    private long _lastMs = nowMs;
    private bool _isUsed;

    /// <summary>A query reads the index. Hot path: one write, and no look at the clock.</summary>
    public void Touch() => Volatile.Write(ref _isUsed, true);

    /// <summary>When it was last of use, in milliseconds since 1970, as far as it is known to whoever asks now and again.</summary>
    public long LastMs(long nowMs)
    {
        if (!Volatile.Read(ref _isUsed)) return _lastMs;
        Volatile.Write(ref _isUsed, false);
        return _lastMs = nowMs;
    }
}
