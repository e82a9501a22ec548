using System.Net;
using System.Net.Sockets;

namespace Lux.Tool.Tests;

/// <summary>A way to an engine that lets a number of bytes of its replies through and then stands still: what waits for more is caught in the middle, every time.</summary>
internal sealed class StallingProxy : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri _engine;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _clients = [];
    private TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _left;

    private StallingProxy(string url)
    {
        _engine = new Uri(url);
        _listener.Start();
        Url = new UriBuilder(_engine) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.ToString();
        _ = AcceptAsync();
    }

    /// <summary>The engine's connection string through here.</summary>
    public string Url { get; }

    public static StallingProxy To(string url) => new(url);

    /// <summary>Lets so many bytes of replies through from now on.</summary>
    public void Let(long bytes)
    {
        lock (_lock)
        {
            _left = bytes;
            _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _more.TrySetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits until a reply stands still here.</summary>
    public Task StalledAsync()
    {
        lock (_lock) return _stalled.Task.WaitAsync(Patience);
    }

    public ValueTask DisposeAsync()
    {
        _listener.Stop();
        lock (_lock) _clients.ForEach(client => client.Dispose());
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var (client, engine) = (await _listener.AcceptTcpClientAsync(), new TcpClient());
                await engine.ConnectAsync(_engine.Host, _engine.Port);
                lock (_lock) _clients.AddRange([client, engine]);
                _ = PumpAsync(client, engine, isReply: false);
                _ = PumpAsync(engine, client, isReply: true);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool isReply)
    {
        try
        {
            var buffer = new byte[4096];
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
            {
                if (isReply) await LeaveAsync(read);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            // A side was killed, which is what the test does.
        }
        from.Dispose();
        to.Dispose();
    }

    private async Task LeaveAsync(int bytes)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_left >= bytes)
                {
                    _left -= bytes;
                    return;
                }
                _stalled.TrySetResult();
                more = _more.Task;
            }
            await more;
        }
    }
}
