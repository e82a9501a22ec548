using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Lux.Engine.Tests;

/// <summary>The engine inside the caller's process.</summary>
public sealed class LuxEngineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_temporary_engine_answers_and_leaves_nothing_behind()
    {
        string folder;
        await using (var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation))
        {
            folder = engine.DataDirectory;
            Assert.True(Directory.Exists(folder));
            Assert.NotEqual(0, engine.Port);
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"lux://127.0.0.1:{engine.Port}"), engine.ConnectionString);
            using var redis = await ConnectAsync(engine);
            Assert.Equal("OK", (string?)await redis.GetDatabase().ExecuteAsync("TCREATE", "t", "a:str"));
        }
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Every_table_command_is_one_of_the_servers()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        foreach (var command in Enum.GetNames<TableCommand>())
        {
            // Without arguments most are refused, for that and for nothing else.
            string? refusal = null;
            try
            {
                _ = await redis.GetDatabase().ExecuteAsync(command.ToUpperInvariant());
            }
            catch (RedisServerException refused)
            {
                refusal = refused.Message;
            }
            Assert.Equal(command is "TList" or "TAcl" or "TInfo" or "TSlow", refusal is null);
            Assert.DoesNotContain("unknown command", refusal ?? "", StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Engines_that_start_at_the_same_moment_all_answer()
    {
        var engines = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation)));
        Assert.Equal(4, engines.Select(engine => engine.Port).Distinct().Count());
        foreach (var engine in engines)
        {
            using (var redis = await ConnectAsync(engine)) Assert.Equal("OK", (string?)await redis.GetDatabase().ExecuteAsync("TCREATE", "t", "a:str"));
            await engine.DisposeAsync();
        }
    }

    [Fact]
    public async Task Keys_and_tables_in_a_folder_are_there_after_a_restart()
    {
        var folder = NewFolder();
        try
        {
            var options = new LuxEngineOptions { DataDirectory = folder, Memory = 64 << 20 };
            await using (var engine = await LuxEngine.StartAsync(options, Cancellation))
            {
                using var redis = await ConnectAsync(engine);
                await redis.GetDatabase().ExecuteAsync("TCREATE", "t", "a:str:unique");
                for (var i = 1; i <= 3; i++) await redis.GetDatabase().ExecuteAsync("TINSERT", "t", "a", i);
                await redis.GetDatabase().StringSetAsync("k", "v");
            }
            await using (var engine = await LuxEngine.StartAsync(options, Cancellation))
            {
                Assert.Equal((1, 3L), (engine.Started.Tables, engine.Started.Rows));
                using var redis = await ConnectAsync(engine);
                Assert.Equal("v", (string?)await redis.GetDatabase().StringGetAsync("k"));
                Assert.Equal(4, (long)await redis.GetDatabase().ExecuteAsync("TINSERT", "t", "a", 4));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Each_created_database_is_empty_and_apart()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        var names = Enumerable.Range(0, 100).Select(_ => engine.CreateDatabase()).ToArray();
        Assert.Equal(100, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith(engine.ConnectionString + "/", name, StringComparison.Ordinal));
        foreach (var name in names.Take(3).Select(name => name.Split('/')[^1]))
        {
            await redis.GetDatabase().ExecuteAsync("TCREATE", $"{name}.users", "name:str:unique");
            Assert.Equal(1, (long)await redis.GetDatabase().ExecuteAsync("TINSERT", $"{name}.users", "name", "ada"));
        }
    }

    [Fact]
    public async Task With_sync_always_pipelines_scripts_and_transactions_are_answered()
    {
        var folder = NewFolder();
        try
        {
            await using var engine = await LuxEngine.StartAsync(new() { DataDirectory = folder, Sync = SyncMode.Always, Memory = 64 << 20 }, Cancellation);
            using var redis = await ConnectAsync(engine);
            var database = redis.GetDatabase();
            await database.ExecuteAsync("TCREATE", "t", "a:int");
            var ids = await Task.WhenAll(Enumerable.Range(1, 100).Select(async i => (long)await database.ExecuteAsync("TINSERT", "t", "a", i)));
            Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), ids);
            Assert.Equal(101, (long)await database.ScriptEvaluateAsync("return redis.call('TINSERT', 't', 'a', '7')"));
            var transaction = database.CreateTransaction();
            var inserted = transaction.ExecuteAsync("TINSERT", "t", "a", 8);
            Assert.True(await transaction.ExecuteAsync());
            Assert.Equal(102, (long)await inserted);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Engines_stop_under_load_without_harm()
    {
        for (var round = 0; round < 3; round++)
        {
            var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
            using var redis = await ConnectAsync(engine);
            var database = redis.GetDatabase();
            await database.ExecuteAsync("TCREATE", "t", "a:int");
            var clients = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            {
                try
                {
                    while (true) await database.ExecuteAsync("TINSERT", "t", "a", 1);
                }
                catch (RedisException)
                {
                    return;
                }
            }, Cancellation)).ToArray();
            while ((long)await database.ExecuteAsync("TCOUNT", "t") < 200) await Task.Yield();
            await engine.DisposeAsync();
            await Task.WhenAll(clients).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
            await engine.DisposeAsync();
            _ = Assert.Throws<ObjectDisposedException>(engine.CreateDatabase);
        }
    }

    [Fact]
    public async Task The_default_of_a_timestamp_is_what_the_given_clock_says()
    {
        await using var engine = await LuxEngine.StartAsync(new() { TimeProvider = new StoppedClock(1_234_567_890_123), Memory = 64 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        await redis.GetDatabase().ExecuteAsync("TCREATE", "t", "at:timestamp:default(*)", "name:str");
        await redis.GetDatabase().ExecuteAsync("TINSERT", "t", "name", "x");
        Assert.Equal(["at", "1234567890123", "name", "x"], (string[])(await redis.GetDatabase().ExecuteAsync("TGET", "t", "1"))!);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await RefusedAsync(new() { Port = port }, string.Create(CultureInfo.InvariantCulture, $"Port {port} on 127.0.0.1 is in use"));
        await RefusedAsync(new() { Port = 70_000 }, "Port 70000 does not exist");
        await RefusedAsync(new() { Bind = "somewhere" }, "'somewhere' is no IP address");
        await RefusedAsync(new() { Bind = "203.0.113.1", Port = 1234 }, "203.0.113.1 is no address of this machine");
        await RefusedAsync(new() { Bind = "203.0.113.1" }, "203.0.113.1 is no address of this machine");
        await RefusedAsync(new() { Memory = 1000 }, "at least 64 MiB");
    }

    private static async Task RefusedAsync(LuxEngineOptions options, string sentence)
    {
        var refused = await Assert.ThrowsAsync<LuxEngineException>(() => LuxEngine.StartAsync(options, Cancellation));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), "lux-test-" + Guid.NewGuid().ToString("N")[..12]);

    private static async Task<ConnectionMultiplexer> ConnectAsync(LuxEngine engine)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{engine.Port}"));
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    private sealed class StoppedClock(long unixMilliseconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds);
    }
}
