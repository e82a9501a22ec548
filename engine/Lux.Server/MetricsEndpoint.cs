using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Lux.Engine;

namespace Lux.Server;

/// <summary>
/// Serves the metrics to whoever asks for <c>/metrics</c> over HTTP, one after the other. It says one thing to GET and needs no web server; who shall not read it must not
/// reach it, so it listens on this machine unless told otherwise.
/// </summary>
internal sealed class MetricsEndpoint : IAsyncDisposable
{
    private const int LongestRequest = 8 << 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly Func<string> _metrics;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    private MetricsEndpoint(TcpListener listener, Func<string> metrics)
    {
        _listener = listener;
        _metrics = metrics;
        _serving = ServeAsync();
    }

    /// <summary>Where it is, as a scraper is told.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://{_listener.LocalEndpoint}/metrics");

    /// <exception cref="LuxEngineException">The port is in use, or not this user's to listen on.</exception>
    public static MetricsEndpoint Open(IPEndPoint at, Func<string> metrics)
    {
        var listener = new TcpListener(at);
        try
        {
            listener.Start();
            return new(listener, metrics);
        }
        catch (SocketException refused)
        {
            listener.Dispose();
            throw new LuxEngineException($"The metrics cannot be served on {at}: {refused.Message.TrimEnd('.')}; choose another --metrics-port or --metrics-bind.", refused);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _serving.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token).ConfigureAwait(false);
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
                patience.CancelAfter(Patience);
                await AnswerAsync(client.GetStream(), patience.Token).ConfigureAwait(false);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The scraper left, was too slow, or the server stops; the next one is served.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var first = await ReadRequestLineAsync(stream, cancellation).ConfigureAwait(false);
        var (status, body) = first switch
        {
            _ when first.StartsWith("GET /metrics ", StringComparison.Ordinal) => ("200 OK", _metrics()),
            _ when first.StartsWith("GET ", StringComparison.Ordinal) => ("404 Not Found", "The metrics are at /metrics.\n"),
            _ => ("405 Method Not Allowed", "GET /metrics\n"),
        };
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Type: {LuxEngine.MetricsContentType}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation).ConfigureAwait(false);
        await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads the request to its end, so that the connection closes without a reset, and gives its first line.</summary>
    private static async Task<string> ReadRequestLineAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var bytes = new byte[LongestRequest];
        var length = 0;
        while (length < bytes.Length && !bytes.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0) break;
            length += read;
        }
        return Encoding.ASCII.GetString(bytes, 0, length).Split('\r')[0];
    }
}
