using Garnet.common;
using Garnet.networking;

namespace Lux.Engine;

/// <summary>
/// Sends a session's replies once the table writes they acknowledge are on the disk: one wait per flush, so that a pipeline of a
/// hundred inserts, or fifty sessions at once, share a sync.
/// </summary>
internal sealed unsafe class SyncedSender(INetworkSender inner, TableLog log) : INetworkSender
{
    /// <summary>
    /// The newest write on this thread that no reply has left for. Garnet runs a command and sends its reply on one thread;
    /// this holds for writes from a script too, whose own session has no sender.
    /// </summary>
    [ThreadStatic]
    private static ulong t_unsynced;

    public MaxSizeSettings GetMaxSizeSettings => inner.GetMaxSizeSettings;

    public string RemoteEndpointName => inner.RemoteEndpointName;

    public string LocalEndpointName => inner.LocalEndpointName;

    /// <summary>Remembers that a reply about to be sent from this thread acknowledges the write with this sequence.</summary>
    public static void WaitFor(ulong sequence)
    {
        if (sequence > t_unsynced) t_unsynced = sequence;
    }

    /// <summary>A failed sync throws here: the connection then closes without the reply, as nobody knows whether the write is on the disk.</summary>
    public bool SendResponse(int offset, int size)
    {
        Wait();
        return inner.SendResponse(offset, size);
    }

    public void SendResponse(byte[] buffer, int offset, int count, object context)
    {
        Wait();
        inner.SendResponse(buffer, offset, count, context);
    }

    public bool IsLocalConnection() => inner.IsLocalConnection();

    public void Enter() => inner.Enter();

    public void EnterAndGetResponseObject(out byte* head, out byte* tail) => inner.EnterAndGetResponseObject(out head, out tail);

    public void Exit() => inner.Exit();

    public void ExitAndReturnResponseObject() => inner.ExitAndReturnResponseObject();

    public void GetResponseObject() => inner.GetResponseObject();

    public void ReturnResponseObject() => inner.ReturnResponseObject();

    public byte* GetResponseObjectHead() => inner.GetResponseObjectHead();

    public byte* GetResponseObjectTail() => inner.GetResponseObjectTail();

    public void SendCallback(object context) => inner.SendCallback(context);

    public void DisposeNetworkSender(bool waitForSendCompletion) => inner.DisposeNetworkSender(waitForSendCompletion);

    public void Throttle() => inner.Throttle();

    public bool TryClose() => inner.TryClose();

    public void Dispose() => inner.Dispose();

    private void Wait()
    {
        if (t_unsynced == 0) return;
        var sequence = t_unsynced;
        t_unsynced = 0;
        log.WaitSynced(sequence);
    }
}
