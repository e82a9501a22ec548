using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Garnet.common;
using Garnet.networking;
using Garnet.server;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// Garnet's TCP listener, made here so that the port it got can be asked for and, where replies must wait for the disk, sessions get
/// a sender that waits.
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
    /// <summary>The port that the system gave; known after Start.</summary>
    public int Port => ((IPEndPoint)ListenSocket(this).LocalEndPoint!).Port;

    /// <summary>Called once when no client is left, before the keys are closed.</summary>
    public Action? SessionsEnded { get; set; }

    public override void Dispose()
    {
        base.Dispose();
        SessionsEnded?.Invoke();
        SessionsEnded = null;
    }

    /// <summary>Lets replies of new sessions leave only when the writes they acknowledge are on the disk.</summary>
    public void HoldRepliesForSync(TableLog log)
    {
        Unregister(WireFormat.ASCII, out var provider);
        Register(WireFormat.ASCII, new SyncedSessions(provider, log));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "listenSocket")]
    private static extern ref Socket ListenSocket(GarnetServerTcp listener);
}
