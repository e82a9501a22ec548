using System.Net;
using System.Net.Sockets;

namespace Lux.Schema.Tests.Connection;

/// <summary>A server that says on the wire exactly what a test wants it to say, right or wrong.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<FakeSession, string[], Task> _answer;
    private readonly List<FakeSession> _sessions = [];
    private readonly Task _accepting;

    /// <summary>A server that logs everyone in, unless <paramref name="letsIn"/> is false, and leaves all other commands to <paramref name="answer"/>.</summary>
    public FakeServer(Func<FakeSession, string[], Task> answer, int port = 0, bool letsIn = true)
    {
        _answer = (session, command) => letsIn && (command[0] is "HELLO" or "PING") ? session.SayAsync(command[0] == "HELLO" ? Hello : "+PONG\r\n") : answer(session, command);
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>A server that logs everyone in and answers everything else by <paramref name="reply"/>.</summary>
    public static FakeServer Replying(Func<string[], string> reply, int port = 0) => new((session, command) => session.SayAsync(reply(command)), port);

    public const string Hello = "%2\r\n$6\r\nserver\r\n$4\r\nfake\r\n$5\r\nproto\r\n:3\r\n";

    public int Port { get; }

    public string Address => $"lux://127.0.0.1:{Port}";

    /// <summary>Its address with a timeout that no busy machine reaches.</summary>
    public string Url => Address + "?timeout=60s&connect_timeout=60s";

    /// <summary>How many connections there have been.</summary>
    public int Connections
    {
        get { lock (_sessions) return _sessions.Count; }
    }

    /// <summary>Everything that was asked, in order, logins left out.</summary>
    public List<string> Asked { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        lock (_sessions) _sessions.ForEach(session => session.Close());
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var session = new FakeSession(await _listener.AcceptTcpClientAsync());
                lock (_sessions) _sessions.Add(session);
                _ = session.ServeAsync(command =>
                {
                    if (command[0] is not ("HELLO" or "PING")) lock (Asked) Asked.Add(string.Join(' ', command));
                    return _answer(session, command);
                });
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }
}
