using System.Net.WebSockets;
using System.Threading.Channels;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>One window: reads its frames in order and answers them, and sends what is posted to it.</summary>
internal sealed class ChatSocket(ChatServer server, WebSocket socket)
{
    private const int LargestFrame = 16 * 1024;
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(15);

    // A window that does not read is closed, not waited for; when it comes back it catches up.
    private readonly System.Threading.Channels.Channel<ReadOnlyMemory<byte>> _outbox = System.Threading.Channels.Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(512) { SingleReader = true });

    /// <summary>Who it is; null before the first frame.</summary>
    public Person? Me { get; private set; }

    public async Task RunAsync(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var sending = SendAllAsync(ended);
        try
        {
            await ReadAllAsync(ended.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The window is gone or the server ends; both are how a conversation ends.
        }
        finally
        {
            _outbox.Writer.TryComplete();
            await sending;
            if (Me is not null) await LeaveAsync();
        }
    }

    /// <summary>Sends a frame soon.</summary>
    public void Post(ReadOnlyMemory<byte> frame)
    {
        if (!_outbox.Writer.TryWrite(frame)) _outbox.Writer.TryComplete();
    }

    private void Post(ServerFrame frame) => Post(ChatServer.FrameOf(frame));

    private async Task ReadAllAsync(CancellationToken cancellation)
    {
        byte[] buffer = new byte[LargestFrame];
        while (socket.State == WebSocketState.Open)
        {
            int length = 0;
            ValueWebSocketReceiveResult part;
            using (var hello = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            {
                if (Me is null) hello.CancelAfter(HelloWithin);
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), hello.Token);
                    length += part.Count;
                    if (part.MessageType == WebSocketMessageType.Close) return;
                    if (length == buffer.Length && !part.EndOfMessage)
                    {
                        Post(new ServerFrame.Refused("frame", $"A frame is at most {LargestFrame} bytes."));
                        return;
                    }
                }
                while (!part.EndOfMessage);
            }
            string problem = "A frame is text.";
            var frame = part.MessageType == WebSocketMessageType.Text ? FrameJson.TryRead(buffer.AsSpan(0, length), out problem) : null;
            if (frame is null) Post(new ServerFrame.Refused("frame", problem));
            else await AnswerAsync(frame, cancellation);
        }
    }

    private async Task AnswerAsync(ClientFrame frame, CancellationToken cancellation)
    {
        string? nonce = (frame as ClientFrame.Send)?.Nonce;
        try
        {
            if (Me is null && frame is not ClientFrame.Hello) Post(new ServerFrame.Refused("hello", "Say hello first."));
            else if (await new FrameAnswers(server, this, Me).AnswerAsync(frame, cancellation) is { } answer) Post(answer);
        }
        catch (ForeignKeyViolationException)
        {
            Post(new ServerFrame.Refused("channel", "There is no such channel.", nonce));
        }
        catch (LuxException unreachable)
        {
            server.LogFault(unreachable);
            Post(new ServerFrame.Refused("engine", "The chat's database does not answer; try again in a moment.", nonce));
        }
    }

    /// <summary>The first frame told who it is.</summary>
    public async Task EnterAsync(Person me, CancellationToken cancellation)
    {
        Me = me;
        await server.EnterAsync(this, cancellation);
    }

    private async Task LeaveAsync()
    {
        try
        {
            await server.LeaveAsync(this);
        }
        catch (LuxException unreachable)
        {
            server.LogFault(unreachable);   // the presence key expires by itself
        }
    }

    private async Task SendAllAsync(CancellationTokenSource ended)
    {
        try
        {
            await foreach (var frame in _outbox.Reader.ReadAllAsync(ended.Token))
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, ended.Token);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ended.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Nobody is there to be told.
        }
        await ended.CancelAsync();
    }
}
