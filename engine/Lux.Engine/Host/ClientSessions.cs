using Garnet.common;
using Garnet.networking;
using Garnet.server;

namespace Lux.Engine;

/// <summary>Gives each new client its session: one behind a <see cref="SessionGuard"/>, with a <see cref="SessionSender"/>, which waits for the log's sync where there is a log to wait for.</summary>
internal sealed class ClientSessions(ISessionProvider inner, IGarnetServer server, TableLog? waitFor, KeysRoom room) : ISessionProvider
{
    public MaxSizeSettings GetMaxSizeSettings => inner.GetMaxSizeSettings;

    public IMessageConsumer GetSession(WireFormat wireFormat, INetworkSender networkSender)
    {
        var sender = waitFor is null ? new SessionSender(networkSender) : new SyncedSender(networkSender, waitFor);
        var session = inner.GetSession(wireFormat, sender);
        RespSession.SetServer(session, server);
        return new SessionGuard(session, sender, room);
    }
}
