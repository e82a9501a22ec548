namespace Lux.Engine;

/// <summary>When an automatic index was last of use, in milliseconds since 1970; lives on from state to state.</summary>
internal sealed class IndexUse(long nowMs)
{
    private long _lastMs = nowMs;

    public long LastMs => Volatile.Read(ref _lastMs);

    /// <summary>A query uses the index now.</summary>
    public void Touch(long nowMs) => Volatile.Write(ref _lastMs, nowMs);
}
