using System.Runtime.CompilerServices;
using Garnet.server;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// The table session and the reply buffer of each client session. Garnet makes one procedure per session and command; those of one
/// session find each other here, once, through the session object, which it does not show.
/// </summary>
internal sealed class TableSessions(TableEngine engine, ILogger logger)
{
    private readonly ConditionalWeakTable<object, TableClient> _clients = [];
    private volatile bool _stopped;

    public ILogger Logger { get; } = logger;

    /// <summary>From now on no command begins; those under way end as usual.</summary>
    public bool Stopped => _stopped;

    public TableClient Of(CustomProcedureBase procedure) =>
        _clients.GetValue(RespSession.Of(procedure), session => new TableClient(engine.NewSession(() => RespSession.UserName(session), command => RespSession.MaySend(session, command))));

    /// <summary>
    /// Returns when no command runs any more. Garnet lets go of a connection while a command of it may still be running, and the
    /// log is about to be unmapped under it.
    /// </summary>
    public async Task StopAsync()
    {
        _stopped = true;
        foreach (var (_, client) in _clients)
            while (client.IsRunning)
                await Task.Delay(1).ConfigureAwait(false);
    }
}
