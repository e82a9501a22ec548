using System.Globalization;
using Lux.Engine;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>What one client can make the server hold is bounded, before it has logged in and after.</summary>
public sealed class FrameLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_login_a_large_command_ends_the_connection_before_it_is_held()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "x", Memory = 64 << 20 }, Cancellation);
        var before = GC.GetTotalAllocatedBytes();
        using var client = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("-NOAUTH Protocol error: command before login is larger than 65536 bytes\r\n", await FloodAsync(client, "*2\r\n$3\r\nGET\r\n$200000000\r\n", 200_000_000));
        // Other tests of the process allocate meanwhile, but not as much as was announced.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
        await AnswersAsync(engine, "x");
    }

    [Theory]
    [InlineData("*2000\r\n$3\r\nGET\r\n")]
    [InlineData("*1\r\n$4\r\nPING\r\n*99999999\r\n$3\r\nGET\r\n")]
    [InlineData("*2147483647\r\n")]
    public async Task Without_login_a_count_of_arguments_is_not_believed(string bytes)
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "x", Memory = 64 << 20 }, Cancellation);
        using var client = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("-ERR Protocol error: command has more than 1024 arguments\r\n", await client.AskAsync(bytes, "arguments\r\n"));
        Assert.Equal("", await client.ReadAsync());
        await AnswersAsync(engine, "x");
    }

    [Fact]
    public async Task With_login_a_count_is_not_believed_but_a_value_may_look_like_one()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var client = await RawConnection.OpenAsync(engine.Port);
        var value = "\r\n*99999999\r\n$3\r\nGET\r\n";
        Assert.Equal($"+OK\r\n${value.Length}\r\n{value}\r\n", await client.AskAsync(RawConnection.Command("SET", "k", value) + RawConnection.Command("GET", "k"), value + "\r\n"));
        Assert.Equal("-ERR Protocol error: command has more than 1048576 arguments\r\n", await client.AskAsync(RawConnection.Command("SET", "k", value) + "*99999999\r\n$3\r\nGET\r\n"));
        await AnswersAsync(engine, null);
    }

    [Fact]
    public async Task Room_is_made_for_arguments_that_have_come_and_not_for_those_that_are_announced()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        await AnswersAsync(engine, null);
        var before = GC.GetTotalAllocatedBytes();
        List<RawConnection> clients = [];
        try
        {
            for (var i = 0; i < 20; i++)
            {
                var client = await RawConnection.OpenAsync(engine.Port);
                clients.Add(client);
                Assert.Equal("+PONG\r\n", await client.AskAsync(RawConnection.Command("PING") + "*1000000\r\n$3\r\nDEL\r\n"));
                await client.SendAsync("$1\r\nk\r\n");
            }
            await AnswersAsync(engine, null);
            // Room for a million would be 16 MB each.
            Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 160 << 20);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task A_command_of_many_arguments_runs_when_the_last_has_come_and_one_that_goes_wrong_ends_the_connection()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var client = await RawConnection.OpenAsync(engine.Port);
        var many = RawConnection.Command([.. Enumerable.Repeat("k", 20_000).Prepend("DEL")]);
        await client.SendAsync(RawConnection.Command("SET", "k", "v") + many[..70_000]);
        Assert.Equal("+OK\r\n", await client.ReadAsync());
        Assert.Equal(":1\r\n+PONG\r\n", await client.AskAsync(many[70_000..] + RawConnection.Command("PING"), "PONG\r\n"));

        Assert.Equal("-ERR Protocol error: an argument does not begin with $ and its length\r\n", await client.AskAsync("*5000\r\n$3\r\nDEL\r\n:1\r\n"));
        Assert.Equal("", await client.ReadAsync());
        await AnswersAsync(engine, null);
    }

    [Fact]
    public async Task With_login_a_command_of_more_than_64_MiB_is_refused_and_one_below_is_not()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 512 << 20 }, Cancellation);
        using (var client = await RawConnection.OpenAsync(engine.Port))
            Assert.Equal("-ERR Protocol error: command is larger than 67108864 bytes on the wire\r\n", await FloodAsync(client, "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$400000000\r\n", 400_000_000));
        using (var client = await RawConnection.OpenAsync(engine.Port))
        {
            var refusedByTables = await client.AskAsync(RawConnection.Command("TINSERT", "nosuch", "a", new string('x', 20 << 20)));
            Assert.Equal("-ERR table 'nosuch' does not exist\r\n", refusedByTables);
        }
        await AnswersAsync(engine, null);
    }

    [Fact]
    public async Task One_connection_more_than_allowed_is_told_so()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20, MaxConnections = 2 }, Cancellation);
        using var first = await RawConnection.OpenAsync(engine.Port);
        using var second = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("+PONG\r\n", await first.AskAsync(RawConnection.Command("PING")));
        Assert.Equal("+PONG\r\n", await second.AskAsync(RawConnection.Command("PING")));
        using (var third = await RawConnection.OpenAsync(engine.Port))
        {
            Assert.Equal("-ERR max number of clients reached\r\n", await third.ReadAsync());
            Assert.Equal("", await third.ReadAsync());
        }
        Assert.Equal("+PONG\r\n", await first.AskAsync(RawConnection.Command("PING")));
    }

    [Fact]
    public async Task A_client_that_vanishes_without_a_word_is_probed_for()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var client = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("+PONG\r\n", await client.AskAsync(RawConnection.Command("PING")));
        // The system shows the keepalive timer (02) of the server's end only where it is on.
        var port = engine.Port.ToString("X4", CultureInfo.InvariantCulture);
        var lines = (await File.ReadAllLinesAsync("/proc/net/tcp", Cancellation)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var own = Assert.Single(lines, line => line.Length > 5 && line[1].EndsWith(":" + port, StringComparison.Ordinal) && line[3] == "01");
        Assert.StartsWith("02:", own[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_are_listed_behind_their_guards()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var redis = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{engine.Port},name=listed,allowAdmin=true"));
        Assert.Contains("name=listed", (string?)await redis.GetDatabase().ExecuteAsync("CLIENT", "LIST"), StringComparison.Ordinal);
    }

    /// <summary>Sends a beginning and then zeros until the server hangs up or all is sent: what it answered.</summary>
    private static async Task<string> FloodAsync(RawConnection client, string beginning, long bytes)
    {
        var chunk = new string('0', 1 << 20);
        try
        {
            await client.SendAsync(beginning);
            for (long sent = 0; sent < bytes; sent += chunk.Length) await client.SendAsync(chunk);
        }
        catch (IOException)
        {
            // It hung up.
        }
        return await client.ReadAsync();
    }

    private static async Task AnswersAsync(LuxEngine engine, string? password)
    {
        using var good = await RawConnection.OpenAsync(engine.Port);
        if (password is not null) Assert.Equal("+OK\r\n", await good.AskAsync(RawConnection.Command("AUTH", password)));
        Assert.Equal("+PONG\r\n", await good.AskAsync(RawConnection.Command("PING")));
    }
}
