using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Garnet.common;
using Garnet.server;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>Garnet's handler of a connection whose socket a <see cref="ConnectionLoop"/> waits for: it reads when told to and runs the commands on the caller's thread.</summary>
[SupportedOSPlatform("linux")]
internal sealed class LoopConnection(GarnetServerTcp server, Socket socket, NetworkBufferSettings buffers, LimitedFixedBufferPool pool, int sendThrottle, TimeSpan sendTimeout, ILogger? logger)
    : TcpNetworkHandlerBase<GarnetServerTcp, LoopSender>(server, new LoopSender(socket, buffers, pool, sendThrottle, sendTimeout), socket, buffers, pool, useTLS: false, logger: logger)
{
    private readonly ILogger? _logger = logger;
    private readonly SafeHandle _handle = socket.SafeHandle;

    public Socket Socket { get; } = socket;

    /// <summary>Where it is registered; set once before it is.</summary>
    public ConnectionLoop Loop { get; set; } = null!;

    /// <summary>What the loop knows it by.</summary>
    public long Key { get; set; }

    /// <summary>Whether a thread runs its commands; the loop's.</summary>
    public bool IsRunning { get; set; }

    /// <summary>What epoll reports of it: less while it is running and has more to read; the loop's.</summary>
    public SocketWatch Watched { get; set; } = SocketWatch.Everything;

    /// <summary>Whether its client has gone and left nothing to read.</summary>
    public bool HasLostClient
    {
        get
        {
            try
            {
                return Socket.Receive(stackalloc byte[1], SocketFlags.Peek, out var error) == 0 && error != SocketError.WouldBlock;
            }
            catch (ObjectDisposedException)
            {
                return true;
            }
        }
    }

    /// <summary>Ends the wait of a command that blocks, as BLPOP does: its client will not take what it waits for.</summary>
    public void Unblock()
    {
        if (Session is SessionGuard guard) RespSession.Unblock(guard.Session);
    }

    /// <summary>Reads what is there and runs it. Never throws.</summary>
    public void Receive()
    {
        try
        {
            int size = PlainSocket.Receive(_handle, networkReceiveBuffer.AsSpan(networkBytesRead));
            if (size == PlainSocket.WouldWait) return;
            if (size == PlainSocket.Gone || serverHook.Disposed) Dispose();
            else OnNetworkReceiveWithoutTLS(size);
        }
        catch (ObjectDisposedException)
        {
            // Closed from another thread, as CLIENT KILL and a stop do.
            Dispose();
        }
        catch (Exception fault)
        {
            _logger?.LogError(fault, "connection from {Remote} closed", RemoteEndpointName);
            Dispose();
        }
    }

    public override void Dispose()
    {
        Loop?.Forget(this);
        base.Dispose();
    }
}
