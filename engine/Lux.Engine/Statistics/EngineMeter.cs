using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Lux.Engine;

/// <summary>
/// The engine's counts as instruments of .NET, for OpenTelemetry or whoever else listens. All of them are observed: they are added up from what sessions and tables count anyway when a
/// listener collects, so a command costs nothing more. Names are those of OpenTelemetry, units those of UCUM.
/// </summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/diagnostics/metrics-instrumentation</remarks>
internal sealed class EngineMeter : IDisposable
{
    public const string Name = "Lux.Engine";

    /// <summary>One collection asks every instrument; the sums are the same for all of them.</summary>
    private static readonly TimeSpan SameCollection = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly TableEngine _engine;
    private readonly Meter _meter;
    private EngineState? _state;
    private long _stateAt;

    /// <param name="engine">Whose counts.</param>
    /// <param name="port">The tag that tells engines of one process apart.</param>
    public EngineMeter(TableEngine engine, int port)
    {
        _engine = engine;
        _meter = new(new MeterOptions(Name) { Version = EngineState.Version, Tags = [new("server.port", port)] });
        Gauge("lux.uptime", "s", "Time since the start.", state => state.Uptime.TotalSeconds);
        Gauge("lux.connections", "{connection}", "Clients connected.", state => state.Connections);
        Gauge("lux.databases", "{database}", "Databases that have a table.", state => state.Databases);
        Gauge("lux.tables", "{table}", "Tables.", state => state.Tables);
        Gauge("lux.rows", "{row}", "Rows of all tables.", state => state.Rows);
        Gauge("lux.log.size", "By", "Bytes of the log.", state => state.LogBytes);
        Gauge("lux.log.live", "By", "Bytes of the log that are in force; cleaning gives the others back.", state => state.LogLiveBytes);
        Gauge("lux.log.segments", "{file}", "Files of the log.", state => state.Segments);
        Gauge("lux.log.read_only", "1", "1 after a failed sync, when nothing is written any more.", state => state.IsReadOnly ? 1 : 0);
        Gauge("lux.index.memory", "By", "Native memory of indexes and places of rows.", state => state.IndexMemory);
        if (engine.Memory.Limit != long.MaxValue) Gauge("lux.index.memory.limit", "By", "What they may take.", state => state.IndexMemoryLimit);
        Counter("lux.rows.expired", "{row}", "Expired rows that were removed.", state => state.Expired);
        Counter("lux.log.records", "{record}", "Records ever written to the log.", state => state.Sequence);
        Counter("lux.log.syncs", "{sync}", "Syncs of the log.", state => state.Syncs);
        Counter("lux.log.sync.time", "s", "Time spent in syncs of the log.", state => state.SyncSeconds);
        Counter("lux.commands.slow", "{command}", "Commands that took longer than SlowAfter.", state => state.Slow);
        ByCommand("lux.commands", "{command}", "Table commands that ended.", counts => counts.Calls);
        ByCommand("lux.commands.errors", "{command}", "Table commands that were answered with an error.", counts => counts.Errors);
        ByCommand("lux.commands.time", "s", "Time that table commands took.", counts => counts.Seconds);
    }

    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, string unit, string description, Func<EngineState, double> value) =>
        _meter.CreateObservableGauge(name, () => value(Now()), unit, description);

    private void Counter(string name, string unit, string description, Func<EngineState, double> value) =>
        _meter.CreateObservableCounter(name, () => value(Now()), unit, description);

    private void ByCommand(string name, string unit, string description, Func<CommandCounts, double> value) =>
        _meter.CreateObservableCounter(name, () => Measure(value), unit, description);

    private IEnumerable<Measurement<double>> Measure(Func<CommandCounts, double> value)
    {
        var commands = Now().Commands;
        for (int kind = 0; kind < commands.Length; kind++)
            if (commands[kind].Calls > 0) yield return new(value(commands[kind]), new KeyValuePair<string, object?>("command", MetricsText.Name(kind)));
    }

    private EngineState Now()
    {
        lock (_gate)
        {
            if (_state is null || Stopwatch.GetElapsedTime(_stateAt) > SameCollection) (_state, _stateAt) = (new(_engine), Stopwatch.GetTimestamp());
            return _state;
        }
    }
}
