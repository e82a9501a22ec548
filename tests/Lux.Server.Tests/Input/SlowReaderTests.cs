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

    [Fact]
    public async Task A_client_that_reads_slowly_gets_every_reply_whole_and_in_order()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 128 << 20 }, Cancellation);
        using var slow = await RawConnection.OpenAsync(engine.Port);
        // Replies of every size: some leave at once, some in part, some wait behind those.
        string[] texts = [.. Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}:") + new string((char)('a' + (i % 26)), i % 3 == 0 ? 90_000 : i))];
        var asking = slow.SendAsync(string.Concat(texts.Select(text => RawConnection.Command("ECHO", text))) + RawConnection.Command("ECHO", "the end"));
        await Task.Delay(200, Cancellation);
        var received = await slow.ReadAsync("the end\r\n");
        await asking;
        Assert.Equal(string.Concat(texts.Append("the end").Select(text => string.Create(CultureInfo.InvariantCulture, $"${text.Length}\r\n{text}\r\n"))), received);
    }

    [Fact]
    public async Task A_client_that_asks_tables_and_does_not_read_holds_up_no_reader_and_no_writer()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 128 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        await FillAsync(redis.GetDatabase());
        using var deaf = await RawConnection.OpenAsync(engine.Port);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await deaf.SendAsync(string.Concat(Enumerable.Repeat(RawConnection.Command("TQUERY", "t"), 200)));
        await ServesAsync(redis.GetDatabase());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 48 << 20);
    }

    [Fact]
    public async Task Clients_that_vanish_in_the_middle_of_a_reply_or_of_a_command_leave_nothing_behind()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 128 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        await FillAsync(redis.GetDatabase());
        var connections = await ConnectionsAsync(redis.GetDatabase());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        List<RawConnection> silent = [];
        for (var i = 0; i < 40; i++)
        {
            using var vanishing = await RawConnection.OpenAsync(engine.Port);
            await vanishing.AskAsync(string.Concat(Enumerable.Repeat(RawConnection.Command("TQUERY", "t"), 5)), "");
            silent.Add(await RawConnection.OpenAsync(engine.Port));
            // Announces more than ever comes.
            await silent[^1].SendAsync("*4\r\n$7\r\nTINSERT\r\n$1\r\nt\r\n$4\r\nbody\r\n$900000\r\n" + new string('x', 20_000));
        }
        await ServesAsync(redis.GetDatabase());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 96 << 20);

        foreach (var client in silent) client.Dispose();
        var until = DateTime.UtcNow.AddSeconds(60);
        while (await ConnectionsAsync(redis.GetDatabase()) > connections)
        {
            Assert.True(DateTime.UtcNow < until, "connections are left open");
            await Task.Delay(20, Cancellation);
        }
        await ServesAsync(redis.GetDatabase());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64 << 20);
    }

    /// <summary>Two MiB of rows.</summary>
    private static async Task FillAsync(IDatabase redis)
    {
        await redis.ExecuteAsync("TCREATE", "t", "body:str");
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(_ => redis.ExecuteAsync("TINSERT", "t", "body", new string('b', 1000))));
    }

    private static async Task ServesAsync(IDatabase redis)
    {
        for (var i = 0; i < 50; i++)
        {
            var id = (long)await redis.ExecuteAsync("TINSERT", "t", "body", "short");
            Assert.Equal(["body", "short"], (string[])(await redis.ExecuteAsync("TGET", "t", id))!);
            Assert.Equal("OK", (string?)await redis.ExecuteAsync("TDEL", "t", id));
        }
    }

    private static async Task<long> ConnectionsAsync(IDatabase redis) => (long)(await redis.ExecuteAsync("TINFO")).ToDictionary()["connections"];

    private static async Task<ConnectionMultiplexer> ConnectAsync(LuxEngine engine)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{engine.Port}"));
        options.AsyncTimeout = 60_000;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
