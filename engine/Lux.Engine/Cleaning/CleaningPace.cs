namespace Lux.Engine;

/// <summary>
/// Lets writers go first: while they write, cleaning pauses after each hold of the lock, unless so much is dead that it must keep up with them.
/// </summary>
internal sealed class CleaningPace(TableLog log, Func<bool> isUrgent)
{
    private ulong _sequence = log.LastSequence;
    private volatile bool _stopped;

    public bool IsStopped => _stopped;

    /// <summary>Ends cleaning at its next step.</summary>
    public void Stop() => _stopped = true;

    /// <exception cref="OperationCanceledException">Cleaning was stopped; it may be anywhere.</exception>
    public void ThrowIfStopped()
    {
        if (_stopped) throw new OperationCanceledException();
    }

    /// <summary>After a hold of the lock.</summary>
    public void Wait()
    {
        ThrowIfStopped();
        ulong now = log.LastSequence;

        // One record is cleaning's own.
        bool isBusy = now - _sequence > 1;
        _sequence = now;
        if (isBusy && !isUrgent()) Thread.Sleep(1);
        else if (isBusy) _ = Thread.Yield();
    }
}
