using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using System.Threading.RateLimiting;

namespace Lux.Samples.Chat;

/// <summary>A page's WebSocket: text frames of a bounded size in, a bounded queue out. A page too slow to read is let go and catches up when it returns.</summary>
internal sealed class ChatSocket(WebSocket socket, CancellationToken stopping) : IDisposable
{
    /// <summary>The longest message in its JSON, every character escaped, has room.</summary>
    public const int LargestFrame = 16 * 1024;

    private const int LongestQueue = 1024;

    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly Channel<ReadOnlyMemory<byte>> _queue = System.Threading.Channels.Channel.CreateBounded<ReadOnlyMemory<byte>>(LongestQueue);

    // A page sends a frame or two a second; a flood waits in its own socket.
    private readonly TokenBucketRateLimiter _pace = new(new()
    {
        TokenLimit = 100,
        TokensPerPeriod = 20,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 1,
    });

    public void Send(ServerFrame frame) => Send(JsonSerializer.SerializeToUtf8Bytes(frame, FrameJson.Default.ServerFrame));

    public void Send(ReadOnlyMemory<byte> frame)
    {
        if (!_queue.Writer.TryWrite(frame)) _ending.Cancel();
    }

    /// <summary>Hands each frame to <paramref name="handle"/> until the page or the server goes.</summary>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> handle)
    {
        var sending = SendAllAsync();
        try
        {
            await ReceiveAllAsync(handle);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The page left without a word, was too slow, or the server stops: all are ends of this socket.
        }
        finally
        {
            _queue.Writer.TryComplete();
            await sending;
            await CloseAsync();
        }
    }

    public void Dispose()
    {
        _pace.Dispose();
        _ending.Dispose();
        socket.Dispose();
    }

    private async Task ReceiveAllAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> handle)
    {
        var buffer = new byte[LargestFrame];
        while (true)
        {
            int length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                if (length == buffer.Length)
                {
                    Send(new ServerFrame.Refused("too-large", $"A frame has at most {LargestFrame} bytes."));
                    return;
                }
                part = await socket.ReceiveAsync(buffer.AsMemory(length), _ending.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (part.MessageType == WebSocketMessageType.Close) return;
            if (part.MessageType == WebSocketMessageType.Binary)
            {
                Send(new ServerFrame.Refused("bad-frame", "Frames are text."));
                continue;
            }
            using var turn = await _pace.AcquireAsync(1, _ending.Token);
            await handle(buffer.AsMemory(0, length), _ending.Token);
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var frame in _queue.Reader.ReadAllAsync(_ending.Token))
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _ending.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Also wakes the reader.
            await _ending.CancelAsync();
        }
    }

    private async Task CloseAsync()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var reason = stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
        try
        {
            await socket.CloseOutputAsync(reason, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // It is gone already, which is what was wanted.
        }
    }
}
