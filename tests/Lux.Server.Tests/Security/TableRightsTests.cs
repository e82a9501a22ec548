using Lux.Engine;

namespace Lux.Server.Tests;

/// <summary>Rights per table over the wire: in every way of asking, whoever the connection is logged in as.</summary>
public sealed class TableRightsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rules_hold_from_scripts_and_transactions_too()
    {
        await using var engine = await StartAsync();
        using var ann = await LogInAsync(engine, "ann");
        const string Denied = "-NOPERM no right to write table 'users'\r\n";
        Assert.Equal(Denied, await ann.AskAsync(RawConnection.Command("TINSERT", "users", "name", "eve")));
        var transaction = RawConnection.Command("MULTI") + RawConnection.Command("TINSERT", "users", "name", "eve") + RawConnection.Command("EXEC");
        Assert.Equal("+OK\r\n+QUEUED\r\n*1\r\n" + Denied, await ann.AskAsync(transaction, Denied));
        Assert.Contains("NOPERM no right to write table 'users'", await ann.AskAsync(RawConnection.Command("EVAL", "return redis.call('TINSERT', 'users', 'name', 'eve')", "0")), StringComparison.Ordinal);
        Assert.Equal(":1\r\n", await ann.AskAsync(RawConnection.Command("EVAL", "return redis.call('TCOUNT', 'users')", "0")));
    }

    [Fact]
    public async Task Rules_follow_the_user_that_the_connection_logs_in_as()
    {
        await using var engine = await StartAsync();
        using var client = await LogInAsync(engine, "ann");
        Assert.StartsWith("-NOPERM", await client.AskAsync(RawConnection.Command("TINSERT", "users", "name", "eve")), StringComparison.Ordinal);
        Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", "bob", "pw")));
        Assert.Equal(":2\r\n", await client.AskAsync(RawConnection.Command("TINSERT", "users", "name", "eve")));
        Assert.Equal(":3\r\n", await client.AskAsync(RawConnection.Command("EVAL", "return redis.call('TINSERT', 'users', 'name', 'fay')", "0")));
        Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", "ann", "pw")));
        Assert.StartsWith("-NOPERM", await client.AskAsync(RawConnection.Command("TINSERT", "users", "name", "gil")), StringComparison.Ordinal);
        Assert.Contains("NOPERM", await client.AskAsync(RawConnection.Command("EVAL", "return redis.call('TINSERT', 'users', 'name', 'gil')", "0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_counts_for_connections_that_are_open()
    {
        await using var engine = await StartAsync();
        using var admin = await RawConnection.OpenAsync(engine.Port);
        using var bob = await LogInAsync(engine, "bob");
        Assert.Equal(":2\r\n", await bob.AskAsync(RawConnection.Command("TINSERT", "users", "name", "eve")));
        Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("TACL", "bob", "DENY", "WRITE", "*.*")));
        Assert.StartsWith("-NOPERM", await bob.AskAsync(RawConnection.Command("TINSERT", "users", "name", "fay")), StringComparison.Ordinal);
        Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command("TACL", "bob", "RESET")));
        Assert.Equal(":3\r\n", await bob.AskAsync(RawConnection.Command("TINSERT", "users", "name", "fay")));
    }

    [Fact]
    public async Task The_default_user_cannot_lock_itself_out()
    {
        await using var engine = await StartAsync();
        using var admin = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("-ERR user 'default' cannot change its own rules\r\n", await admin.AskAsync(RawConnection.Command("TACL", "default", "DENY", "READ", "*.*")));
    }

    private static async Task<LuxEngine> StartAsync()
    {
        var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var admin = await RawConnection.OpenAsync(engine.Port);
        foreach (var words in (string[][])
            [
                ["TCREATE", "users", "name:str"],
                ["ACL", "SETUSER", "ann", "on", ">pw", "+@all"],
                ["ACL", "SETUSER", "bob", "on", ">pw", "+@all"],
                ["TACL", "ann", "ALLOW", "READ", "main.*"],
            ])
            Assert.Equal("+OK\r\n", await admin.AskAsync(RawConnection.Command(words)));
        Assert.Equal(":1\r\n", await admin.AskAsync(RawConnection.Command("TINSERT", "users", "name", "ada")));
        return engine;
    }

    private static async Task<RawConnection> LogInAsync(LuxEngine engine, string user)
    {
        var client = await RawConnection.OpenAsync(engine.Port);
        Assert.Equal("+OK\r\n", await client.AskAsync(RawConnection.Command("AUTH", user, "pw")));
        return client;
    }
}
