using System.Net;
using Lux.Engine;
using Microsoft.Extensions.Logging;

namespace Lux.Server;

/// <summary>One life of the server: start, banner, wait for the signal, stop.</summary>
internal static class ServerRun
{
    public static async Task<int> UntilStoppedAsync(LuxEngineOptions options, IPEndPoint? metrics, LogLevel level, IServerBanner banner)
    {
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(level).AddProvider(new StandardErrorLog()));
        // Before the start: a stop during a long recovery is a clean one too.
        using var stop = new StopSignal();
        await using (var engine = await LuxEngine.StartAsync(options with { LoggerFactory = loggers }).ConfigureAwait(false))
        {
            await using var endpoint = metrics is null ? null : MetricsEndpoint.Open(metrics, engine.Metrics);
            banner.Started(options, engine, endpoint?.Address);
            await stop.Received.ConfigureAwait(false);
            banner.Stopping();
        }
        banner.Stopped();
        return 0;
    }
}
