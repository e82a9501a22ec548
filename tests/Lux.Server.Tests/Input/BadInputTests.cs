using System.Globalization;
using Lux.Engine;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>What a client may send by mistake or on purpose: an answer or a closed connection, and the engine goes on for everybody else.</summary>
public sealed class BadInputTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("*1\r\n$notanumber\r\nPING\r\n")]
    [InlineData("*-5\r\n")]
    [InlineData("*99999999999999999999\r\n")]
    [InlineData("*2\r\n$7\r\nTINSERT\r\n$99999999999\r\n")]
    [InlineData("*1\r\n$-7\r\nTGET\r\n")]
    [InlineData("*1\r\n:5\r\n")]
    [InlineData("\0\u0001\u0002\u00ff\u00fe\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: example\r\n\r\n")]
    public async Task Malformed_bytes_end_their_own_connection_at_most(string bytes)
    {
        using (var bad = await RawConnection.OpenAsync(fixture.Engine.Port))
        {
            await bad.SendAsync(bytes);
            await bad.SendAsync("\r\n");
        }
        using var good = await RawConnection.OpenAsync(fixture.Engine.Port);
        Assert.Equal("+PONG\r\n", await good.AskAsync(RawConnection.Command("PING")));
    }

    [Fact]
    public async Task Half_a_command_waits_for_the_rest()
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var bytes = RawConnection.Command("TCREATE", $"{fixture.NewName()}.t", "name:str");
        await client.SendAsync(bytes[..30]);
        await Task.Yield();
        Assert.Equal("+OK\r\n", await client.AskAsync(bytes[30..]));
    }

    [Theory]
    [InlineData("ERR wrong number of arguments for 'tcreate' command", "TCREATE")]
    [InlineData("ERR wrong number of arguments for 'tinsert' command", "tinsert")]
    [InlineData("ERR wrong number of arguments for 'tinsert' command", "TINSERT", "users", "name")]
    [InlineData("ERR wrong number of arguments for 'tget' command", "TGet", "users")]
    [InlineData("ERR wrong number of arguments for 'tdrop' command", "TDROP")]
    [InlineData("ERR table 'nosuch' does not exist", "TINSERT", "nosuch", "a", "b")]
    [InlineData("ERR table 'nosuch' does not exist", "TGET", "nosuch", "1")]
    [InlineData("ERR table 'nosuch' does not exist", "TQUERY", "nosuch")]
    [InlineData("ERR invalid table name", "TCREATE", "no such", "a:str")]
    public async Task A_wrong_command_is_answered_and_the_connection_goes_on(string error, params string[] words)
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        Assert.Equal($"-{error}\r\n+PONG\r\n", await client.AskAsync(RawConnection.Command(words) + RawConnection.Command("PING"), "+PONG\r\n"));
    }

    [Fact]
    public async Task A_row_larger_than_the_limit_is_refused_and_nothing_is_written()
    {
        var table = $"{fixture.NewName()}.t";
        var redis = fixture.Redis.GetDatabase();
        await redis.ExecuteAsync("TCREATE", table, "text:str");
        var refused = await Assert.ThrowsAsync<RedisServerException>(() => redis.ExecuteAsync("TINSERT", table, "text", new string('x', 2 << 20)));
        Assert.StartsWith("ERR ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, (long)await redis.ExecuteAsync("TCOUNT", table));
        Assert.Equal(1, (long)await redis.ExecuteAsync("TINSERT", table, "text", "short"));
    }

    [Fact]
    public async Task Without_the_password_nothing_is_done_in_any_way_of_asking()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "correct horse", Memory = 64 << 20 }, TestContext.Current.CancellationToken);
        using var client = await RawConnection.OpenAsync(engine.Port);
        foreach (var words in (string[][])[["TLIST"], ["TCREATE", "t", "a:str"], ["SET", "k", "v"], ["EVAL", "return redis.call('TLIST')", "0"], ["MULTI"]])
            Assert.StartsWith("-NOAUTH", await client.AskAsync(RawConnection.Command(words)), StringComparison.Ordinal);
        Assert.StartsWith("-WRONGPASS", await client.AskAsync(RawConnection.Command("AUTH", "wrong")), StringComparison.Ordinal);
        Assert.StartsWith("-NOAUTH", await client.AskAsync(RawConnection.Command("TLIST")), StringComparison.Ordinal);
        Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", "correct horse")));
        Assert.Equal("*0\r\n", await client.AskAsync(RawConnection.Command("TLIST")));

        using var third = await RawConnection.OpenAsync(engine.Port);
        Assert.StartsWith("%", await third.AskAsync(RawConnection.Command("HELLO", "3", "AUTH", "default", "correct horse")), StringComparison.Ordinal);
        Assert.Equal($"lux://:correct%20horse@127.0.0.1:{engine.Port.ToString(CultureInfo.InvariantCulture)}", engine.ConnectionString);
    }
}
