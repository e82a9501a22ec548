namespace Lux.Schema.Tests.Connection;

/// <summary>What callers see when replies do not come, or the engine goes away and comes back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_call_without_a_reply_times_out_and_says_that_its_outcome_is_unknown()
    {
        await using var server = FakeServer.Replying(command => command[0] == "SLOW" ? "" : ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Address + "?timeout=100ms");
        var error = await Assert.ThrowsAsync<LuxTimeoutException>(async () => await connection.ExecuteAsync("SLOW"));
        Assert.Contains("No reply within 100 ms", error.Message);
        Assert.Contains("outcome is unknown", error.Message);
    }

    [Fact]
    public async Task A_reply_that_comes_too_late_is_not_given_to_the_next_call()
    {
        var gate = new TaskCompletionSource();
        await using var server = new FakeServer(async (session, command) =>
        {
            if (command[0] == "SLOW") await gate.Task;
            await session.SayAsync(command[0] switch { "SLOW" => "+late\r\n", _ => "+own\r\n" });
        });
        await using var connection = await LuxConnection.ConnectAsync(server.Address + "?timeout=1s");
        await Assert.ThrowsAsync<LuxTimeoutException>(async () => await connection.ExecuteAsync("SLOW"));
        ValueTask<RespValue> next = connection.ExecuteAsync("FAST");
        gate.SetResult();
        Assert.Equal("own", (await next).AsString());
    }

    [Fact]
    public async Task A_cancelled_call_says_that_its_outcome_is_unknown_and_the_next_one_gets_its_own_reply()
    {
        var gate = new TaskCompletionSource();
        await using var server = new FakeServer(async (session, command) =>
        {
            if (command[0] == "SLOW") await gate.Task;
            await session.SayAsync(command[0] switch { "SLOW" => "+late\r\n", _ => "+own\r\n" });
        });
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        using var cancellation = new CancellationTokenSource();
        ValueTask<RespValue> slow = connection.ExecuteAsync("SLOW", [], cancellation.Token), next = connection.ExecuteAsync("FAST");
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAsync<OperationCanceledException>(async () => await slow);
        Assert.Contains("outcome is unknown", error.Message);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        gate.SetResult();
        Assert.Equal("own", (await next).AsString());
    }

    [Fact]
    public async Task A_call_cancelled_before_it_is_made_sends_nothing()
    {
        await using var server = FakeServer.Replying(_ => ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await connection.ExecuteAsync("X", [], new CancellationToken(true)));
        await connection.ExecuteAsync("Y");
        Assert.Equal(["Y"], server.Asked);
    }

    [Fact]
    public async Task A_server_that_closes_in_the_middle_of_a_reply_fails_the_call_and_the_next_one_reconnects()
    {
        await using var server = new FakeServer(async (session, command) =>
        {
            await session.SayAsync(command[0] switch { "CUT" => "$100\r\nhalf a rep", _ => ":1\r\n" });
            if (command[0] == "CUT") session.Close();
        });
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        var error = await Assert.ThrowsAsync<LuxConnectionException>(async () => await connection.ExecuteAsync("CUT"));
        Assert.Contains("outcome is unknown", error.Message);
        Assert.Equal(1, (await connection.ExecuteAsync("X")).AsInt64());
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Garbage_fails_the_call_under_way_and_the_connection_is_made_anew()
    {
        await using var server = FakeServer.Replying(command => command[0] == "BAD" ? "what is this?\r\n" : ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        var error = await Assert.ThrowsAsync<LuxConnectionException>(async () => await connection.ExecuteAsync("BAD"));
        Assert.Contains("not the Redis protocol ('what is this?", error.Message);
        Assert.Equal(1, (await connection.ExecuteAsync("X")).AsInt64());
    }

    [Fact]
    public async Task A_reply_that_nobody_asked_for_ends_the_connection_rather_than_shift_the_others()
    {
        await using var server = FakeServer.Replying(command => command[0] == "TWICE" ? ":1\r\n:2\r\n" : ":3\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Equal(1, (await connection.ExecuteAsync("TWICE")).AsInt64());
        while (server.Connections < 2) await Task.Delay(5);
        Assert.Equal(3, (await connection.ExecuteAsync("X")).AsInt64());
    }

    [Fact]
    public async Task Calls_made_while_the_engine_is_away_wait_for_it()
    {
        var server = FakeServer.Replying(_ => ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Address + "?timeout=60s");
        await server.DisposeAsync();
        await UntilAwayAsync(connection);
        Task<long>[] calls = [.. Enumerable.Range(0, 10).Select(async i => (await connection.ExecuteAsync("N", i)).AsInt64())];
        await using var again = FakeServer.Replying(_ => ":2\r\n", server.Port);
        Assert.All(await Task.WhenAll(calls), reply => Assert.Equal(2, reply));
    }

    [Fact]
    public async Task When_the_engine_stays_away_the_error_says_why_and_that_nothing_was_sent()
    {
        var server = FakeServer.Replying(_ => ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Address + "?timeout=200ms");
        await server.DisposeAsync();
        await UntilAwayAsync(connection);
        var error = await Assert.ThrowsAsync<LuxConnectionException>(async () => await connection.ExecuteAsync("X"));
        Assert.Contains("did not come back within 200 ms; the command was not sent. Nothing listens on", error.Message);
    }

    [Fact]
    public async Task A_call_given_up_while_the_engine_is_away_is_not_sent_later()
    {
        var server = FakeServer.Replying(_ => ":1\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Address + "?timeout=60s");
        await server.DisposeAsync();
        await UntilAwayAsync(connection);
        using var cancellation = new CancellationTokenSource();
        ValueTask<RespValue> given = connection.ExecuteAsync("GIVEN-UP", [], cancellation.Token), kept = connection.ExecuteAsync("KEPT");
        await cancellation.CancelAsync();
        Assert.Contains("nothing was changed", (await Assert.ThrowsAsync<OperationCanceledException>(async () => await given)).Message);
        await using var again = FakeServer.Replying(_ => ":2\r\n", server.Port);
        Assert.Equal(2, (await kept).AsInt64());
        Assert.DoesNotContain("GIVEN-UP", again.Asked);
        Assert.Contains("KEPT", again.Asked);
    }

    [Fact]
    public async Task Disposing_waits_for_the_calls_under_way_and_refuses_new_ones()
    {
        var gate = new TaskCompletionSource();
        await using var server = new FakeServer(async (session, command) =>
        {
            if (command[0] == "SLOW") await gate.Task;
            await session.SayAsync(":1\r\n");
        });
        var connection = await LuxConnection.ConnectAsync(server.Url);
        ValueTask<RespValue> slow = connection.ExecuteAsync("SLOW");
        ValueTask disposing = connection.DisposeAsync();
        Assert.False(disposing.IsCompleted);
        Assert.Contains("was disposed", (await Assert.ThrowsAsync<LuxConnectionException>(async () => await connection.ExecuteAsync("X"))).Message);
        gate.SetResult();
        await disposing;
        Assert.Equal(1, (await slow).AsInt64());
    }

    private static async Task UntilAwayAsync(LuxConnection connection)
    {
        while (connection.IsConnected) await Task.Delay(5);
    }
}
