using Garnet.networking;

namespace Lux.Engine;

/// <summary>
/// Sends a session's replies once the table writes they acknowledge are on the disk: one wait per flush, so that a pipeline of a
/// hundred inserts, or fifty sessions at once, share a sync.
/// </summary>
internal sealed class SyncedSender(INetworkSender inner, TableLog log) : SessionSender(inner)
{
    /// <summary>
    /// The newest write on this thread that no reply has left for. Garnet runs a command and sends its reply on one thread;
    /// this holds for writes from a script too, whose own session has no sender.
    /// </summary>
    [ThreadStatic]
    private static ulong t_unsynced;

    /// <summary>Remembers that a reply about to be sent from this thread acknowledges the write with this sequence.</summary>
    public static void WaitFor(ulong sequence)
    {
        if (sequence > t_unsynced) t_unsynced = sequence;
    }

    /// <summary>A failed sync throws here: the connection then closes without the reply, as nobody knows whether the write is on the disk.</summary>
    public override bool SendResponse(int offset, int size)
    {
        Wait();
        return base.SendResponse(offset, size);
    }

    public override void SendResponse(byte[] buffer, int offset, int count, object context)
    {
        Wait();
        base.SendResponse(buffer, offset, count, context);
    }

    private void Wait()
    {
        if (t_unsynced == 0) return;
        var sequence = t_unsynced;
        t_unsynced = 0;
        log.WaitSynced(sequence);
    }
}
