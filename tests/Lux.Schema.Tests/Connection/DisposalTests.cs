namespace Lux.Schema.Tests.Connection;

/// <summary>Disposing ends soon, whatever the engine does, and every call under way hears of it.</summary>
public sealed class DisposalTests
{
    /// <summary>A server that lets one in and reads and answers nothing behind the first command.</summary>
    private static FakeServer Silent() => new((_, _) => new TaskCompletionSource().Task);

    [Fact]
    public async Task A_call_that_is_blocked_is_ended_and_told_that_its_outcome_is_unknown()
    {
        await using var server = Silent();
        var connection = await ConnectAsync(server, TimeSpan.FromMilliseconds(50));
        Task<RespValue> blocked = connection.ExecuteAsync("BLPOP", "nobody:pushes", 0).AsTask();
        await connection.DisposeAsync();
        var error = await Assert.ThrowsAsync<LuxConnectionException>(() => blocked);
        Assert.Equal($"The connection was disposed after its command was sent to 127.0.0.1:{server.Port}; if it writes, its outcome is unknown: read before repeating it.", error.Message);
    }

    [Fact]
    public async Task Without_patience_no_reply_is_waited_for()
    {
        await using var server = Silent();
        var connection = await ConnectAsync(server, TimeSpan.Zero);
        Task<RespValue>[] calls = [.. Enumerable.Range(0, 100).Select(i => connection.ExecuteAsync("GET", i).AsTask())];
        await connection.DisposeAsync();
        foreach (var call in calls) Assert.Contains("was disposed", (await Assert.ThrowsAsync<LuxConnectionException>(() => call)).Message);
    }

    [Fact]
    public async Task A_call_that_waits_for_an_engine_that_is_away_is_told_that_nothing_was_sent()
    {
        var server = Silent();
        var connection = await ConnectAsync(server, TimeSpan.FromMinutes(1));
        await server.DisposeAsync();
        while (connection.IsConnected) await Task.Delay(5);
        Task<RespValue> waiting = connection.ExecuteAsync("GET", "a").AsTask();
        await connection.DisposeAsync();
        Assert.Contains("was disposed; the command was not sent", (await Assert.ThrowsAsync<LuxConnectionException>(() => waiting)).Message);
    }

    [Fact]
    public async Task More_than_the_socket_takes_does_not_hold_it_up()
    {
        await using var server = Silent();
        var connection = await ConnectAsync(server, TimeSpan.FromMilliseconds(50));
        byte[] large = new byte[1 << 20];
        Task<RespValue>[] calls = [.. Enumerable.Range(0, 70).Select(i => connection.ExecuteAsync("SET", i, large).AsTask())];
        await connection.DisposeAsync();
        foreach (var call in calls) Assert.Contains("was disposed", (await Assert.ThrowsAsync<LuxConnectionException>(() => call)).Message);
    }

    [Fact]
    public async Task A_subscription_that_is_not_confirmed_is_ended()
    {
        await using var server = Silent();
        var connection = await ConnectAsync(server, TimeSpan.Zero);
        Task<LuxSubscription> opening = connection.OpenSubscriptionAsync("news").AsTask();
        await connection.DisposeAsync();
        Assert.Contains("was disposed", (await Assert.ThrowsAsync<LuxConnectionException>(() => opening)).Message);
    }

    [Fact]
    public async Task A_subscription_whose_socket_is_not_let_in_is_ended()
    {
        var logins = 0;
        await using var server = new FakeServer((session, command) => command[0] == "PING" ? session.SayAsync("+PONG\r\n")
            : Interlocked.Increment(ref logins) == 1 ? session.SayAsync(FakeServer.Hello)
            : new TaskCompletionSource().Task, letsIn: false);
        var connection = await ConnectAsync(server, TimeSpan.Zero);
        Task<LuxSubscription> opening = connection.OpenSubscriptionAsync("news").AsTask();
        while (server.Connections < 2) await Task.Delay(5);
        await connection.DisposeAsync();
        Assert.Contains("was disposed", (await Assert.ThrowsAsync<LuxConnectionException>(() => opening)).Message);
    }

    private static ValueTask<LuxConnection> ConnectAsync(FakeServer server, TimeSpan patience) =>
        LuxConnection.ConnectAsync(LuxConnectionOptions.Parse(server.Url) with { DisposeTimeout = patience });
}
