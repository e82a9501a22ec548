using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Garnet.common;
using Garnet.networking;
using Garnet.server;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// Garnet's TCP listener, made here so that the port it got can be asked for, so that where replies must wait for the disk sessions get a sender that
/// waits, and so that on Linux plain connections are served by <see cref="ConnectionLoops"/>.
/// </summary>
internal sealed class LuxListener(IPEndPoint endpoint, GarnetServerOptions options, ILogger? logger) : GarnetServerTcp(
    endpoint,
    tlsOptions: options.TlsOptions,
    networkSendThrottleMax: options.NetworkSendThrottleMax,
    connectionLimit: new ConnectionLimit(options.NetworkConnectionLimit),
    networkBufferSettings: options.GetNetworkBufferSettings(),
    networkBufferPoolSize: options.GetNetworkBufferPoolSize(),
    networkBufferBudget: options.GetNetworkBufferBudget(),
    logger: logger,
    networkSendTimeout: options.NetworkSendTimeout,
    tlsHandshakeTimeout: options.TlsHandshakeTimeout)
{
    private const int UnblockMilliseconds = 2;

    private readonly NetworkBufferSettings _buffers = options.GetNetworkBufferSettings();
    private readonly CancellationTokenSource _stopping = new();
    private ConnectionLoops? _loops;
    private bool _waitsForSync;

    /// <summary>The port that the system gave; known after Start.</summary>
    public int Port => ((IPEndPoint)ListenSocket(this).LocalEndPoint!).Port;

    /// <summary>Called once when no client is left, before the keys are closed.</summary>
    public Action? SessionsEnded { get; set; }

    /// <summary>Starts to listen; a client that vanished without a word is noticed within two minutes.</summary>
    public override void Start()
    {
        var socket = ListenSocket(this);
        // What a listening socket has, the sockets of its connections inherit.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 15);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4);
        // With TLS, Garnet's own handler decrypts; with a wait for the disk in every reply, threads of a pool share the wait.
        if (!OperatingSystem.IsLinux() || options.TlsOptions is not null || _waitsForSync)
        {
            base.Start();
            return;
        }
        socket.Bind(EndPoint);
        socket.Listen(512);
        _loops = new();
        _ = AcceptAsync(socket, _loops);
    }

    public override void Dispose()
    {
        _stopping.Cancel();
        // Garnet waits for what its connections hold, and lets a command that blocks just then go on waiting.
        var handlers = new ConcurrentDictionary<INetworkHandler, byte>(activeHandlers);
        using (new Timer(_ => Unblock(handlers), null, UnblockMilliseconds, UnblockMilliseconds)) base.Dispose();
        if (OperatingSystem.IsLinux()) _loops?.Dispose();
        _loops = null;
        _stopping.Dispose();
        SessionsEnded?.Invoke();
        SessionsEnded = null;
    }

    /// <summary>How many clients are connected.</summary>
    public int Connections => activeHandlers.Count;

    /// <summary>The sessions of all clients, for CLIENT LIST and its like, which know Garnet's own only.</summary>
    public override IEnumerable<IMessageConsumer> ActiveConsumers() =>
        base.ActiveConsumers().Select(consumer => consumer is SessionGuard guard ? guard.Session : consumer);

    /// <summary>Puts a guard before each new session; with <paramref name="waitFor"/> replies leave only when the writes they acknowledge are on the disk.</summary>
    public void GuardSessions(TableLog? waitFor, KeysRoom room)
    {
        _waitsForSync = waitFor is not null;
        Unregister(WireFormat.ASCII, out var provider);
        Register(WireFormat.ASCII, new ClientSessions(provider, this, waitFor, room));
    }

    // Those accepted while the listening socket was being closed are among the active for a moment.
    private void Unblock(ConcurrentDictionary<INetworkHandler, byte> handlers)
    {
        foreach (var (handler, _) in activeHandlers) handlers.TryAdd(handler, default);
        foreach (var (handler, _) in handlers)
        {
            if (handler.Session is SessionGuard guard) RespSession.Unblock(guard.Session);
        }
    }

    [SupportedOSPlatform("linux")]
    private async Task AcceptAsync(Socket listening, ConnectionLoops loops)
    {
        while (true)
        {
            try
            {
                Serve(await listening.AcceptAsync(_stopping.Token).ConfigureAwait(false), loops);
            }
            catch (Exception) when (Disposed || _stopping.IsCancellationRequested || listening.SafeHandle.IsClosed)
            {
                // A stop closes the listening socket before anything else.
                return;
            }
            catch (SocketException refused) when (refused.SocketErrorCode is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable)
            {
                logger?.LogWarning("no connection can be accepted for now: {Reason}", refused.SocketErrorCode);
                await Task.Delay(100).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                logger?.LogError(fault, "a connection could not be accepted");
            }
        }
    }

    [SupportedOSPlatform("linux")]
    private void Serve(Socket socket, ConnectionLoops loops)
    {
        if (Interlocked.Increment(ref activeHandlerCount) <= 0 || IsOverLimit)
        {
            Interlocked.Decrement(ref activeHandlerCount);
            IncrementConnectionsRejected();
            using (socket) socket.Send("-ERR max number of clients reached\r\n"u8);
            return;
        }
        LoopConnection? connection = null;
        try
        {
            socket.NoDelay = true;
            socket.Blocking = false;
            connection = new(this, socket, _buffers, NetworkPool(this), options.NetworkSendThrottleMax, options.NetworkSendTimeout, logger);
            activeHandlers.TryAdd(connection, default);
        }
        catch (Exception fault)
        {
            logger?.LogError(fault, "a connection was closed before it was served");
            Interlocked.Decrement(ref activeHandlerCount);
            socket.Dispose();
            return;
        }
        IncrementConnectionsReceived();
        try
        {
            loops.Add(connection);
        }
        catch (Exception closed)
        {
            logger?.LogDebug(closed, "a connection was closed before it was served");
            connection.Dispose();
        }
    }

    private bool IsOverLimit => ConnectionLimit.Limit != ConnectionLimit.Unlimited && ConnectionLimit.CurrentConnections() > ConnectionLimit.Limit;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "networkPool")]
    private static extern ref LimitedFixedBufferPool NetworkPool(GarnetServerTcp listener);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "listenSocket")]
    private static extern ref Socket ListenSocket(GarnetServerTcp listener);
}
