using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lux.Tests;

/// <summary>Where a <see cref="StoppingProxy"/> stops.</summary>
internal enum Stop
{
    /// <summary>Nowhere.</summary>
    Not,

    /// <summary>With the command in hand: the engine never sees it.</summary>
    Before,

    /// <summary>With the reply in hand: the engine has done it, and the client never hears.</summary>
    After,
}

/// <summary>
/// Stands between a client and an engine and passes commands and replies on, until the one where it is to stop: from there on nothing passes. So either of them can be
/// killed at exactly that point. For clients that wait for a reply before they send the next command of a connection.
/// </summary>
internal sealed class StoppingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, Stop> _decide;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TcpClient> _sockets = [];
    private readonly List<Task> _serving = [];
    private readonly List<string> _passed = [];
    private readonly Task _accepting;

    /// <param name="engine">The engine's port.</param>
    /// <param name="decide">Says of each command, its words between blanks, whether to stop there.</param>
    public StoppingProxy(int engine, Func<string, Stop> decide)
    {
        _decide = decide;
        _listener.Start();
        _accepting = AcceptAsync(engine);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends when it has stopped.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>The commands that the engine got, in order.</summary>
    public string[] Passed
    {
        get { lock (_passed) return [.. _passed]; }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        lock (_sockets) _sockets.ForEach(socket => socket.Dispose());
        await Task.WhenAll(_serving);
    }

    private async Task AcceptAsync(int engine)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient();
                lock (_sockets) _sockets.AddRange([client, server]);
                await server.ConnectAsync(IPAddress.Loopback, engine);
                _serving.Add(ServeAsync(client, server));
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Disposed, or the engine was killed.
        }
    }

    private async Task ServeAsync(TcpClient client, TcpClient server)
    {
        // One reply may be held back: that of the command where it stops.
        var held = new StrongBox();
        await Task.WhenAll(CommandsAsync(client, server, held), RepliesAsync(client, server, held));
    }

    private async Task CommandsAsync(TcpClient client, TcpClient server, StrongBox held)
    {
        try
        {
            // Its socket stays an object when the proxy is disposed; that of a TcpClient is null then.
            var output = server.GetStream();
            var input = new BufferedStream(client.GetStream());
            while (await ReadCommandAsync(input) is { } words)
            {
                lock (_passed)
                {
                    if (Stopped.IsCompleted || held.Value) return;
                    string text = string.Join(' ', words.Select(Encoding.UTF8.GetString));
                    var stop = _decide(text);
                    if (stop == Stop.Before) _stopped.TrySetResult();
                    if (stop == Stop.Before) return;
                    _passed.Add(text);
                    held.Value = stop == Stop.After;
                }
                await output.WriteAsync(Frame(words));
            }
            output.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or SocketException)
        {
            // One side was killed, which is what this is for.
        }
    }

    private async Task RepliesAsync(TcpClient client, TcpClient server, StrongBox held)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await server.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                if (held.Value) _stopped.TrySetResult();
                if (Stopped.IsCompleted) return;
                await client.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
            client.Close();
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or SocketException)
        {
            // One side was killed, which is what this is for.
        }
    }

    private static byte[] Frame(byte[][] words)
    {
        var frame = new MemoryStream();
        void Line(string text) => frame.Write(Encoding.ASCII.GetBytes(text + "\r\n"));
        Line(FormattableString.Invariant($"*{words.Length}"));
        foreach (byte[] word in words)
        {
            Line(FormattableString.Invariant($"${word.Length}"));
            frame.Write(word);
            Line("");
        }
        return frame.ToArray();
    }

    private static async Task<byte[][]?> ReadCommandAsync(Stream input)
    {
        if (await LineAsync(input) is not { } header) return null;
        var words = new byte[Number(header)][];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = new byte[Number((await LineAsync(input))!)];
            await input.ReadExactlyAsync(words[i]);
            await LineAsync(input);
        }
        return words;

        static int Number(string line) => int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture);
    }

    private static async Task<string?> LineAsync(Stream input)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await input.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return line.ToString();
            if (one[0] != '\r') line.Append((char)one[0]);
        }
        return null;
    }

    private sealed class StrongBox
    {
        private volatile bool _value;

        public bool Value { get => _value; set => _value = value; }
    }
}
