using System.Diagnostics.Metrics;
using System.Globalization;
using StackExchange.Redis;

namespace Lux.Engine.Tests.Statistics;

/// <summary>What a listener of .NET's metrics, as OpenTelemetry is one, collects of an engine.</summary>
public sealed class EngineMeterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listener_collects_the_numbers_of_each_engine_apart_until_it_ends()
    {
        await using var other = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        Dictionary<string, double> ended;
        int port;
        await using (var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation))
        {
            port = engine.Port;
            using var redis = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
            var keys = redis.GetDatabase();
            await keys.ExecuteAsync("TCREATE", "t", "n:int");
            for (var i = 0; i < 5; i++) await keys.ExecuteAsync("TINSERT", "t", "n", i);
            await Assert.ThrowsAsync<RedisServerException>(() => keys.ExecuteAsync("TINSERT", "t", "x", 1));

            var collected = Collect(port);
            Assert.Equal(1, collected["lux.tables"]);
            Assert.Equal(5, collected["lux.rows"]);
            Assert.Equal(6, collected["lux.log.records"]);
            Assert.Equal(6, collected["lux.commands tinsert"]);
            Assert.Equal(1, collected["lux.commands.errors tinsert"]);
            Assert.True(collected["lux.commands.time tinsert"] > 0);
            Assert.True(collected["lux.log.size"] >= collected["lux.log.live"] && collected["lux.log.live"] > 0);
            Assert.True(collected["lux.connections"] >= 1);
            Assert.Equal(32 << 20, collected["lux.index.memory.limit"]);
            Assert.Equal(0, Collect(other.Port)["lux.rows"]);
        }

        ended = Collect(port);
        Assert.Empty(ended);
    }

    [Fact]
    public async Task The_instruments_say_what_the_metrics_for_Prometheus_say()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        var names = engine.Metrics().Split('\n').Where(line => line.StartsWith("# TYPE", StringComparison.Ordinal)).Count();

        // Prometheus has a histogram where these have calls and their time; calls, errors and time only of commands that were called.
        Assert.Equal(names - 2, Collect(engine.Port).Count);
    }

    /// <summary>Name, and command where there is one, to value.</summary>
    private static Dictionary<string, double> Collect(int port)
    {
        Dictionary<string, double> collected = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == LuxEngine.MeterName && instrument.Meter.Tags!.Contains(new("server.port", port))) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => collected.Add(tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}", value));
        listener.Start();
        listener.RecordObservableInstruments();
        return collected;
    }
}
