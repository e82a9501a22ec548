using System.Net.Sockets;
using Garnet.common;

namespace Lux.Engine;

/// <summary>Garnet's sender, which closes by shutting the socket down: so the loop, which waits for something to read, notices.</summary>
internal sealed class LoopSender(Socket socket, NetworkBufferSettings buffers, LimitedFixedBufferPool pool, int sendThrottle, TimeSpan sendTimeout)
    : GarnetTcpNetworkSender(socket, buffers, pool, sendThrottle, sendTimeout)
{
    private int _isClosing;

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
