namespace Lux.Server.Tests;

/// <summary>Commands for a key that has expired and that nobody has removed yet.</summary>
public sealed class ExpiredKeyTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("EXPIRE", "100")]
    [InlineData("pexpire", "100000")]
    [InlineData("EXPIREAT", "99999999999")]
    [InlineData("PEXPIREAT", "9999999999999")]
    [InlineData("PERSIST")]
    public async Task A_key_that_has_just_expired_is_not_there_and_nobody_elses_replies_are_shown(params string[] command)
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var key = fixture.NewName();
        var again = RawConnection.Command([command[0], key, .. command[1..]]);
        foreach (var made in (string[][])[["SET", key, "v"], ["RPUSH", key, "v"], ["HSET", key, "f", "v"]])
        {
            await client.AskAsync(Commands(["DEL", key], made, ["PEXPIRE", key, "1"], ["ECHO", "made"]), "made\r\n");
            await Task.Delay(5, TestContext.Current.CancellationToken);
            Assert.Equal(":0\r\n:0\r\n+PONG\r\n:0\r\n$3\r\nend\r\n", await client.AskAsync(again + again + Commands(["PING"]) + again + Commands(["ECHO", "end"]), "end\r\n"));
        }
    }

    [Fact]
    public async Task In_a_transaction_nobody_elses_replies_are_shown()
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var key = fixture.NewName();
        await client.AskAsync(Commands(["SET", key, new string('s', 100_000)], ["GET", key], ["GET", key], ["PEXPIRE", key, "1"], ["ECHO", "made"]), "made\r\n");
        await Task.Delay(5, TestContext.Current.CancellationToken);
        var received = await client.AskAsync(Commands(["MULTI"], ["PERSIST", key], ["EXEC"], ["ECHO", "end"]), "end\r\n");
        Assert.Equal("+OK\r\n+QUEUED\r\n*1\r\n$3\r\nend\r\n", received.Replace("\0", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_there_gets_its_time_and_an_error_is_an_error()
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var key = fixture.NewName();
        Assert.Equal(
            "+OK\r\n:1\r\n:100\r\n:1\r\n:-1\r\n:0\r\n-ERR value is not an integer or out of range.\r\n+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n:1\r\n:50\r\n$3\r\nend\r\n",
            await client.AskAsync(Commands(["SET", key, "v"], ["EXPIRE", key, "100"], ["TTL", key], ["PERSIST", key], ["TTL", key], ["EXPIRE", "nosuch", "1"], ["EXPIRE", key, "x"], ["MULTI"], ["EXPIRE", key, "50"], ["TTL", key], ["EXEC"], ["ECHO", "end"]), "end\r\n"));
    }

    private static string Commands(params string[][] commands) => string.Concat(commands.Select(RawConnection.Command));
}
