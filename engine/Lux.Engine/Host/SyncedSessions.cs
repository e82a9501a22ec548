using Garnet.common;
using Garnet.networking;
using Garnet.server;

namespace Lux.Engine;

/// <summary>Gives each new session a sender that waits for the log's sync.</summary>
internal sealed class SyncedSessions(ISessionProvider inner, TableLog log) : ISessionProvider
{
    public MaxSizeSettings GetMaxSizeSettings => inner.GetMaxSizeSettings;

    public IMessageConsumer GetSession(WireFormat wireFormat, INetworkSender networkSender) =>
        inner.GetSession(wireFormat, new SyncedSender(networkSender, log));
}
