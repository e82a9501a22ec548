using Lux.Schema.Generated;

namespace Lux.Schema.Tests.Connection;

/// <summary>What one call and many calls at once see of the connection.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task Sixty_four_callers_each_get_their_own_replies_in_order()
    {
        await using var server = FakeServer.Replying(command => $"${command[1].Length}\r\n{command[1]}\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                ValueTask<RespValue> first = connection.ExecuteAsync("ECHO", $"{caller}-{i}-a"), second = connection.ExecuteAsync("ECHO", $"{caller}-{i}-b");
                Assert.Equal($"{caller}-{i}-b", (await second).AsString());
                Assert.Equal($"{caller}-{i}-a", (await first).AsString());
            }
        })));
    }

    [Fact]
    public async Task Calls_of_one_caller_arrive_in_the_order_they_were_made()
    {
        await using var server = FakeServer.Replying(_ => "+OK\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Task[] calls = [.. Enumerable.Range(0, 1000).Select(i => connection.ExecuteAsync("N", i).AsTask())];
        await Task.WhenAll(calls);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"N {i}"), server.Asked);
    }

    [Fact]
    public async Task A_reply_that_comes_byte_by_byte_is_read()
    {
        await using var server = new FakeServer(async (session, _) =>
        {
            foreach (byte b in "*3\r\n$5\r\nhello\r\n:-12\r\n%1\r\n+a\r\n,1.5\r\n"u8.ToArray()) await session.SayAsync(new[] { b });
        });
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Equal("[hello, -12, {a: 1.5}]", (await connection.ExecuteAsync("X")).ToString());
    }

    [Fact]
    public async Task A_reply_of_many_megabytes_is_read()
    {
        string big = new('x', 20_000_000);
        await using var server = FakeServer.Replying(_ => $"*2\r\n${big.Length}\r\n{big}\r\n:1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Equal(big, (await connection.ExecuteAsync("X")).Items[0].AsString());
    }

    [Fact]
    public async Task An_error_reply_is_the_exception_of_its_kind()
    {
        await using var server = FakeServer.Replying(command => $"-{command[1]}\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        async Task<T> Error<T>(string text) where T : LuxException => await Assert.ThrowsAsync<T>(async () => await connection.ExecuteAsync("X", text));

        Assert.Equal("username", (await Error<UniqueViolationException>("ERR unique constraint violation on field 'username'")).Column);
        var foreign = await Error<ForeignKeyViolationException>("ERR foreign key violation: channel_id=7 not found in table 'channels'");
        Assert.Equal(("channels", "channel_id", "7"), (foreign.Table, foreign.Column, foreign.Value));
        Assert.Equal("messages", (await Error<RowNotFoundException>("ERR row 5 not found in table 'messages'")).Table);
        Assert.Equal("LAYOUT", (await Error<SchemaMismatchException>("LAYOUT table 't' has layout 0123456789abcdef")).Code);
        Assert.Equal(("WRONGTYPE", "no such thing"), ((await Error<LuxException>("WRONGTYPE no such thing")).Code, (await Error<LuxException>("WRONGTYPE no such thing")).Message));
    }

    [Fact]
    public async Task An_error_names_the_table_that_the_call_was_about()
    {
        await using var server = FakeServer.Replying(_ => "-ERR unique constraint violation on field 'username'\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        var error = await Assert.ThrowsAsync<UniqueViolationException>(async () => await connection.SendAsync<Words, Number, long>(new("X"), new("users")));
        Assert.Equal("users", error.Table);
        Assert.StartsWith("unique constraint violation on field 'username' of table 'users': another row has this value already.", error.Message);
    }

    [Fact]
    public async Task A_restricted_delete_names_one_table_alone()
    {
        await using var server = FakeServer.Replying(_ => "-ERR cannot delete row 1: referenced by table 'cards'\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await connection.SendAsync<Words, Number, long>(new("X"), new("people")));
        Assert.Equal("cannot delete row 1: referenced by table 'cards'. Delete the rows that refer to it first, or declare the reference with [OnDelete].", error.Message);
    }

    [Fact]
    public async Task A_reply_of_another_shape_fails_its_own_call_only()
    {
        await using var server = FakeServer.Replying(command => command[1] == "0" ? "+none\r\n" : ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        ValueTask<long> bad = connection.SendAsync<Words, Number, long>(new("X", "0"), default), good = connection.SendAsync<Words, Number, long>(new("X", "1"), default);
        Assert.Equal(1, await good);
        Assert.Equal("PROTOCOL", (await Assert.ThrowsAsync<LuxException>(async () => await bad)).Code);
    }

    [Fact]
    public async Task A_command_that_fails_to_write_itself_leaves_nothing_behind()
    {
        await using var server = FakeServer.Replying(_ => ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await connection.ExecuteAsync("X", "fine", "half \ud800"));
        Assert.Equal(1, (await connection.ExecuteAsync("Y")).AsInt64());
        Assert.Equal(["Y"], server.Asked);
    }

    [Theory]
    [InlineData("subscribe")]
    [InlineData("MULTI")]
    [InlineData("Select")]
    public async Task A_command_that_would_change_the_connection_for_others_is_refused(string command)
    {
        await using var server = FakeServer.Replying(_ => "+OK\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Contains("for all who share it", (await Assert.ThrowsAsync<ArgumentException>(async () => await connection.ExecuteAsync(command, "x"))).Message);
    }

    [Fact]
    public async Task A_push_between_replies_is_no_reply()
    {
        await using var server = FakeServer.Replying(_ => ">2\r\n+invalidate\r\n*0\r\n:5\r\n>1\r\n+x\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Equal(5, (await connection.ExecuteAsync("X")).AsInt64());
        Assert.Equal(5, (await connection.ExecuteAsync("X")).AsInt64());
    }

    [Fact]
    public async Task A_caller_that_blocks_its_thread_holds_up_nobody()
    {
        await using var server = FakeServer.Replying(_ => ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await Task.Run(() => BlockAsync(connection));
    }

    private static async Task BlockAsync(LuxConnection connection)
    {
        await connection.ExecuteAsync("X");
        // Here we are on the thread that reads replies.
#pragma warning disable LUX4003 // to hold that thread is what is tested
        Assert.Equal(1, connection.ExecuteAsync("X").AsTask().GetAwaiter().GetResult().AsInt64());
#pragma warning restore LUX4003
    }

    [Fact]
    public async Task Callers_wait_when_too_much_is_pending_and_then_go_on()
    {
        await using var server = FakeServer.Replying(command => $":{command[1].Length}\r\n");
        await using var connection = await LuxConnection.ConnectAsync(LuxConnectionOptions.Parse(server.Url) with { PendingLimit = 1000 });
        string payload = new('x', 700);
        long[] lengths = await Task.WhenAll(Enumerable.Range(0, 500).Select(async i => (await connection.ExecuteAsync("X", payload)).AsInt64()));
        Assert.Equal(500 * 700, lengths.Sum());
    }
}
