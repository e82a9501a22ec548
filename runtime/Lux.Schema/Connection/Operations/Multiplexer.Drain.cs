using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed partial class Multiplexer
{
    /// <summary>Takes no new commands, and completes when those under way have their replies, cannot have them any more, or have had <paramref name="patience"/>.</summary>
    public async Task DrainAsync(TimeSpan patience)
    {
        try
        {
            if (patience > TimeSpan.Zero) await LastReplyAsync().WaitAsync(patience).ConfigureAwait(false);
        }
        catch (Exception error) when (error is LuxException or TimeoutException)
        {
            // What was under way has failed, too, and its callers know; or its time is over, and they are told when the socket ends.
        }
        lock (_lock) _closed = true;
    }

    private async Task LastReplyAsync()
    {
        try
        {
            await RoomAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The engine takes nothing; what waits for it is failed by Close.
        }
        ValueTask<bool> last = default;
        bool waiting;
        lock (_lock)
        {
            // Replies come in order: when the last command's is there, all are.
            waiting = _transport is not null && _operations.Head != _operations.Tail && TrySend<Ping, Pong, bool>(default, default, default, out last);
            _closed = true;
        }
        if (waiting) await last.ConfigureAwait(false);
    }

    private readonly struct Ping : ICommand
    {
        public void Write(ref RespWriter writer) => writer.Raw("*1\r\n$4\r\nPING\r\n"u8);
    }

    private readonly struct Pong : IReply<bool>
    {
        public string? Table => null;

        public bool Read(ref RespReader reader)
        {
            reader.Skip();
            return true;
        }
    }
}
