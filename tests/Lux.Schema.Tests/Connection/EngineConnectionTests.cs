using Lux.Engine;

namespace Lux.Schema.Tests.Connection;

/// <summary>The connection on the real engine.</summary>
public sealed class EngineConnectionTests : IAsyncLifetime
{
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    private static LuxConnectionOptions Patient(LuxEngine engine) => LuxConnectionOptions.Parse(engine.ConnectionString) with { Timeout = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task Any_command_is_answered_in_its_own_type()
    {
        await using var connection = await LuxConnection.ConnectAsync(Patient(_engine));
        Assert.Equal("OK", (await connection.ExecuteAsync("SET", "k", "é漢")).AsString());
        Assert.Equal("é漢", (await connection.ExecuteAsync("GET", "k")).AsString());
        Assert.True((await connection.ExecuteAsync("GET", "nothing")).IsNull);
        Assert.Equal(1, (await connection.ExecuteAsync("ZADD", "board", 10, "ann")).AsInt64());
        Assert.Equal(10, (await connection.ExecuteAsync("ZSCORE", "board", "ann")).AsDouble());
        Assert.Equal(["ann"], (await connection.ExecuteAsync("ZRANGE", "board", 0, -1)).Items.Select(item => item.AsString()!));
        Assert.Equal("[é漢, (nil)]", (await connection.ExecuteAsync("MGET", "k", "nothing")).ToString());
        var error = await Assert.ThrowsAsync<LuxException>(async () => await connection.ExecuteAsync("INCR", "k"));
        Assert.Equal("ERR", error.Code);
    }

    [Fact]
    public async Task Bytes_of_every_value_and_many_megabytes_come_back_as_they_went()
    {
        byte[] bytes = new byte[8 << 20];
        new Random(7).NextBytes(bytes);
        await using var connection = await LuxConnection.ConnectAsync(Patient(_engine));
        await connection.ExecuteAsync("SET", "big", bytes);
        Assert.True((await connection.ExecuteAsync("GET", "big")).Bytes.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task Sixty_four_callers_count_to_the_same_number()
    {
        await using var connection = await LuxConnection.ConnectAsync(Patient(_engine));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            long last = 0;
            for (int i = 0; i < 100; i++)
            {
                await connection.ExecuteAsync("INCR", "all");
                long own = (await connection.ExecuteAsync("INCR", $"own{caller}")).AsInt64();
                Assert.Equal(++last, own);
            }
        })));
        Assert.Equal("6400", (await connection.ExecuteAsync("GET", "all")).AsString());
    }

    [Fact]
    public async Task Messages_reach_subscribers_of_the_channel_and_of_patterns()
    {
        await using var connection = await LuxConnection.ConnectAsync(Patient(_engine));
        await using LuxSubscription channel = await connection.OpenSubscriptionAsync("typing:7"), pattern = await connection.OpenPatternSubscriptionAsync("typing:*");
        for (int i = 0; i < 100; i++) await connection.PublishAsync("typing:7", $"m{i}");
        await connection.PublishAsync("typing:8", "other");
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"m{i}"), await channel.ReadAllAsync().Take(100).Select(m => m.Text).ToArrayAsync());
        LuxMessage[] all = await pattern.ReadAllAsync().Take(101).ToArrayAsync();
        Assert.Equal(("typing:8", "typing:*", "other"), (all[^1].Channel, all[^1].Pattern, all[^1].Text));
    }

    [Fact]
    public async Task Ending_a_subscription_tells_the_engine()
    {
        await using var connection = await LuxConnection.ConnectAsync(Patient(_engine));
        await using (await connection.OpenSubscriptionAsync("c")) Assert.Equal(1, await connection.PublishAsync("c", "x"));
        while (await connection.PublishAsync("c", "x") != 0) await Task.Delay(5);
        await using LuxSubscription again = await connection.OpenSubscriptionAsync("c");
        Assert.Equal(1, await connection.PublishAsync("c", "y"));
        Assert.Equal("y", (await again.ReadAllAsync().FirstAsync()).Text);
    }

    [Fact]
    public async Task A_restart_of_the_engine_is_lived_through()
    {
        string folder = Directory.CreateTempSubdirectory("lux-connection-").FullName;
        try
        {
            var first = await LuxEngine.StartAsync(new() { DataDirectory = folder, Memory = 64 << 20 });
            await using var connection = await LuxConnection.ConnectAsync(Patient(first));
            var gap = new TaskCompletionSource<SubscriptionGap>();
            await using LuxSubscription subscription = await connection.OpenSubscriptionAsync("c", new() { OnGap = gap.SetResult });
            await connection.ExecuteAsync("TCREATE", "notes", "text:str");
            Assert.Equal(1, (await connection.ExecuteAsync("TINSERT", "notes", "text", "kept")).AsInt64());
            await first.DisposeAsync();

            await using var second = await LuxEngine.StartAsync(new() { DataDirectory = folder, Port = first.Port, Memory = 64 << 20 });
            Assert.Equal(SubscriptionGap.Reconnected, await gap.Task);
            Assert.Equal(1, (await connection.ExecuteAsync("TCOUNT", "notes")).AsInt64());
            await connection.PublishAsync("c", "after");
            Assert.Equal("after", (await subscription.ReadAllAsync().FirstAsync()).Text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_password_is_given_wrong_or_not_at_all()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "open sesame", Memory = 64 << 20 });
        await using (var connection = await LuxConnection.ConnectAsync(engine.ConnectionString)) Assert.Equal("PONG", (await connection.ExecuteAsync("PING")).AsString());
        var wrong = await Assert.ThrowsAsync<LuxConnectionException>(async () => await LuxConnection.ConnectAsync($"lux://:closed@127.0.0.1:{engine.Port}"));
        Assert.Contains("refused the password of the default user", wrong.Message);
        var none = await Assert.ThrowsAsync<LuxConnectionException>(async () => await LuxConnection.ConnectAsync($"lux://127.0.0.1:{engine.Port}"));
        Assert.Contains("asks for a password", none.Message);
    }

    [Fact]
    public async Task An_error_of_the_tables_is_the_exception_of_its_kind()
    {
        await using var connection = await LuxConnection.ConnectAsync(Patient(_engine));
        await connection.ExecuteAsync("TCREATE", "users", "name:str:unique");
        await connection.ExecuteAsync("TCREATE", "posts", "author:ref(users)");
        await connection.ExecuteAsync("TINSERT", "users", "name", "ann");
        Assert.Equal("name", (await Assert.ThrowsAsync<UniqueViolationException>(async () => await connection.ExecuteAsync("TINSERT", "users", "name", "ann"))).Column);
        var foreign = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await connection.ExecuteAsync("TINSERT", "posts", "author", 9));
        Assert.Equal(("users", "author", "9"), (foreign.Table, foreign.Column, foreign.Value));
        await Assert.ThrowsAsync<RowNotFoundException>(async () => await connection.ExecuteAsync("TDEL", "users", 9));
    }
}
