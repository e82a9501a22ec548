using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed partial class Multiplexer
{
    /// <summary>Takes no new commands and completes when those under way have their replies, or cannot have them any more.</summary>
    public async Task DrainAsync()
    {
        // Replies come in order: when the last command's is there, all are.
        ValueTask<bool> last = default;
        try
        {
            await RoomAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The engine takes nothing; what waits for it is failed by Close.
        }
        bool waiting;
        lock (_lock)
        {
            waiting = _transport is not null && _operations.Head != _operations.Tail && TrySend<Ping, Pong, bool>(default, default, default, out last);
            _closed = true;
        }
        if (!waiting) return;
        try
        {
            await last.ConfigureAwait(false);
        }
        catch (LuxException)
        {
            // What was under way has failed, too, and its callers know; there is nothing left to wait for.
        }
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
