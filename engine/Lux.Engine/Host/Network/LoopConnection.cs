using System.Net.Sockets;
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

    public Socket Socket { get; } = socket;

    /// <summary>Where it is registered; set once before it is.</summary>
    public ConnectionLoop Loop { get; set; } = null!;

    /// <summary>What the loop knows it by.</summary>
    public long Key { get; set; }

    /// <summary>Whether a thread runs its commands; the loop's.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Whether epoll was told not to report it, because it had more to read while it was running; the loop's.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Reads what is there and runs it. Never throws.</summary>
    public void Receive()
    {
        try
        {
            int size = Socket.Receive(networkReceiveBuffer.AsSpan(networkBytesRead), SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock) return;
            if (size == 0 || error != SocketError.Success || serverHook.Disposed) Dispose();
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
