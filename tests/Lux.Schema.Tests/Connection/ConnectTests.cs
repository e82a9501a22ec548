using System.Net;
using System.Net.Sockets;

namespace Lux.Schema.Tests.Connection;

public sealed class ConnectTests
{
    private static async Task<string> RefusalOf(string url) =>
        (await Assert.ThrowsAsync<LuxConnectionException>(async () => await LuxConnection.ConnectAsync(url))).Message;

    [Fact]
    public async Task Nothing_listening_is_said_with_the_endpoint_and_what_to_start()
    {
        int port = FreePort();
        Assert.Equal($"Nothing listens on 127.0.0.1:{port}. Start the engine there (lux-server --port {port}) or correct the connection string.", await RefusalOf($"lux://127.0.0.1:{port}"));
    }

    [Fact]
    public async Task A_web_server_is_not_taken_for_an_engine()
    {
        await using var server = new FakeServer((session, _) => session.SayAsync("HTTP/1.1 400 Bad Request\r\n\r\n"), letsIn: false);
        Assert.Contains($"127.0.0.1:{server.Port} is no Lux or Redis server: it sent bytes that are not the Redis protocol ('HTTP/1.1 400 Bad Request')", await RefusalOf(server.Url));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        await using var server = new FakeServer((_, _) => Task.CompletedTask, letsIn: false);
        Assert.Contains("did not answer within 100 ms", await RefusalOf(server.Address + "?connect_timeout=100ms"));
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_said()
    {
        await using var server = new FakeServer((session, _) => { session.Close(); return Task.CompletedTask; }, letsIn: false);
        Assert.Contains("closed the connection before it answered", await RefusalOf(server.Url));
    }

    [Fact]
    public async Task A_wrong_password_is_said_without_showing_it()
    {
        await using var strict = new FakeServer((session, command) =>
            session.SayAsync(command.Contains("right") ? FakeServer.Hello : "-WRONGPASS invalid username-password pair or user is disabled.\r\n"), letsIn: false);
        string message = await RefusalOf($"lux://ann:wr0ng@127.0.0.1:{strict.Port}");
        Assert.Contains("refused the password of user 'ann'", message);
        Assert.DoesNotContain("wr0ng", message);
        await using var connection = await LuxConnection.ConnectAsync($"lux://ann:right@127.0.0.1:{strict.Port}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("HELLO")]   // Garnet says hello to everyone
    public async Task A_missing_password_is_asked_for(string first)
    {
        await using var server = new FakeServer((session, command) => session.SayAsync(command[0] == first ? FakeServer.Hello : "-NOAUTH Authentication required.\r\n"), letsIn: false);
        Assert.Contains("asks for a password", await RefusalOf(server.Url));
    }

    [Fact]
    public async Task A_server_without_HELLO_is_spoken_to_in_RESP2()
    {
        await using var server = new FakeServer((session, command) => session.SayAsync(command switch
        {
            ["HELLO", ..] => "-ERR unknown command 'HELLO'\r\n",
            ["AUTH", "pw"] => "+OK\r\n",
            ["GET", ..] => "$-1\r\n",
            _ => "-ERR unexpected\r\n",
        }), letsIn: false);
        await using var connection = await LuxConnection.ConnectAsync($"lux://:pw@127.0.0.1:{server.Port}");
        Assert.True((await connection.ExecuteAsync("GET", "k")).IsNull);
    }

    [Fact]
    public async Task Connecting_can_be_cancelled()
    {
        await using var server = new FakeServer((_, _) => Task.CompletedTask, letsIn: false);
        using var cancellation = new CancellationTokenSource(20);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await LuxConnection.ConnectAsync(server.Url, cancellation.Token));
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
