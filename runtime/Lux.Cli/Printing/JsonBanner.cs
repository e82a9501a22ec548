using System.Text.Json;
using Lux.Engine;
using Lux.Server;

namespace Lux.Cli;

/// <summary>What a started engine is, as one line of JSON for a script that waits for it.</summary>
internal sealed class JsonBanner(TextWriter output) : IServerBanner
{
    public void Started(LuxEngineOptions options, LuxEngine engine, string? metrics)
    {
        var started = engine.Started;
        var address = new Uri(engine.ConnectionString);
        Line(new
        {
            @event = "started",
            url = $"{address.Scheme}://{address.Authority}",
            port = engine.Port,
            pid = Environment.ProcessId,
            data = engine.DataDirectory,
            tables = started.Tables,
            rows = started.Rows,
            metrics,
        });
    }

    public void Stopping() => Line(new { @event = "stopping" });

    public void Stopped() => Line(new { @event = "stopped" });

    private void Line(object line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, Printer.LineOptions));
        output.Flush();
    }
}
