using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Garnet.common;

namespace Lux.Engine;

/// <summary>
/// Garnet's sender, which sends at once what the socket has room for, and closes by shutting the socket down: so the loop, which waits for something to read, notices.
/// Its callers hold its lock (Enter).
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe class LoopSender(Socket socket, NetworkBufferSettings buffers, LimitedFixedBufferPool pool, int sendThrottle, TimeSpan sendTimeout)
    : GarnetTcpNetworkSender(socket, buffers, pool, sendThrottle, sendTimeout)
{
    private readonly SafeHandle _handle = socket.SafeHandle;
    private int _isClosing;

    /// <summary>Sends a reply. What the client's buffers have no room for leaves as Garnet sends it: later, in order, and not without bound.</summary>
    public override bool SendResponse(int offset, int size)
    {
        // While something is on its way, what comes after it must wait behind it.
        if (responseObject is null || Volatile.Read(ref throttleCount) != 0) return base.SendResponse(offset, size);
        int sent = PlainSocket.Send(_handle, responseObject.buffer.entryPtr + offset, size);
        // The buffer stays for the next reply, or is given back by the caller's Exit.
        if (sent == size) return true;
        if (sent < 0) sent = 0;
        return base.SendResponse(offset + sent, size - sent);
    }

    public override bool TryClose()
    {
        if (Interlocked.Exchange(ref _isClosing, 1) != 0) return false;
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The peer or another thread closed it first.
        }
        return true;
    }
}
