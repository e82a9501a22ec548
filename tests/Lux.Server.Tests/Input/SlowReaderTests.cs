using System.Globalization;
using Lux.Engine;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>Clients that take nothing: what is kept for them is bounded, and they are cut off.</summary>
[Collection(nameof(Alone))]
public sealed class SlowReaderTests
{
    private const int MessageBytes = 1 << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_that_does_not_read_is_cut_off_and_little_is_kept_for_it()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var deaf = await RawConnection.OpenAsync(engine.Port);
        Assert.StartsWith("*3", await deaf.AskAsync(RawConnection.Command("SUBSCRIBE", "news"), ":1\r\n"), StringComparison.Ordinal);
        using var redis = await ConnectAsync(engine);
        var message = new string('m', MessageBytes);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        // Goes on until nobody receives it: the subscriber has been disconnected.
        var published = 0;
        while ((long)await redis.GetDatabase().ExecuteAsync("PUBLISH", "news", message) > 0) Assert.True(++published < 200, "the subscriber is still there");
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);
    }

    [Fact]
    public async Task A_client_that_asks_and_does_not_read_holds_up_nobody_else()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 128 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        await redis.GetDatabase().StringSetAsync("big", new string('b', MessageBytes));
        using var deaf = await RawConnection.OpenAsync(engine.Port);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await deaf.SendAsync(string.Concat(Enumerable.Repeat(RawConnection.Command("GET", "big"), 200)));
        for (var i = 0; i < 100; i++) _ = await redis.GetDatabase().PingAsync();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(LuxEngine engine)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{engine.Port}"));
        options.AsyncTimeout = 60_000;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
