using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed partial class SubscriptionHub
{
    private readonly List<(Route Route, LuxMessage Message)> _arrived = [];

    /// <summary>Subscribes everything on a new socket, then hands out what arrives until the socket ends.</summary>
    private async Task<Exception?> ServeAsync(RespTransport transport)
    {
        bool flush;
        lock (_lock)
        {
            _pending.Clear();
            _awaited.Clear();
            _arrived.Clear();
            _outage = null;
            _transport = transport;
            foreach (Route route in _channels.Values.Concat(_patterns.Values).ToArray())
            {
                route.IsAwaited = false;
                DropIfLeft(route);
                if (route.Subscriptions.Length > 0) Subscribe(route);
            }
            flush = StartsFlush();
        }
        if (flush) _ = FlushAsync();
        Exception? reason = null;
        try
        {
            await ReadAsync(transport.Input).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            reason = transport.AbortReason ?? error;
        }
        lock (_lock)
        {
            if (_transport == transport) _transport = null;
            _outage = reason;
        }
        transport.Abort(reason);
        await transport.Input.CompleteAsync().ConfigureAwait(false);
        return reason;
    }

    private async Task ReadAsync(PipeReader input)
    {
        var assembler = new ReplyAssembler();
        while (true)
        {
            ReadResult result = await input.ReadAsync().ConfigureAwait(false);
            foreach (ReadOnlyMemory<byte> segment in result.Buffer) Take(assembler, segment.Span);
            input.AdvanceTo(result.Buffer.End);
            foreach ((Route route, LuxMessage message) in _arrived)
                foreach (LuxSubscription subscription in route.Subscriptions)
                    await subscription.DeliverAsync(message).ConfigureAwait(false);
            _arrived.Clear();
            if (result.IsCompleted) return;
        }
    }

    private void Take(ReplyAssembler assembler, ReadOnlySpan<byte> chunk)
    {
        while (assembler.TryTake(ref chunk, out ReadOnlySpan<byte> reply))
        {
            var reader = new RespReader(reply);
            switch (reader.Kind)
            {
                case RespKind.Error or RespKind.BulkError:
                    Answer(LuxException.FromReply(reader.ReadErrorText()));
                    break;
                case RespKind.Array or RespKind.Push when reader.ReadArrayHeader() >= 3:
                    Take(ref reader);
                    break;
            }
        }
    }

    // RESP2 and RESP3 differ only in the first byte: *3 message channel payload, >3 ...
    private void Take(ref RespReader reader)
    {
        ReadOnlySpan<byte> kind = reader.ReadBulk();
        if (kind.SequenceEqual("message"u8) || kind.SequenceEqual("pmessage"u8))
        {
            bool ofPattern = kind[0] == 'p';
            Route? route = Find(ofPattern, reader.ReadBulk());
            if (route is null) return;   // nobody is interested any more
            string channel = ofPattern ? Encoding.UTF8.GetString(reader.ReadBulk()) : route.Name;
            _arrived.Add((route, new(channel, ofPattern ? route.Name : null, reader.ReadBulk().ToArray())));
        }
        else if (kind.SequenceEqual("subscribe"u8) || kind.SequenceEqual("psubscribe"u8)) Answer(null);
    }

    private Route? Find(bool ofPattern, ReadOnlySpan<byte> name)
    {
        Span<char> text = name.Length <= 256 ? stackalloc char[256] : new char[name.Length];
        text = text[..Encoding.UTF8.GetChars(name, text)];
        lock (_lock) return Routes(ofPattern).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out Route? route) ? route : null;
    }

    /// <summary>The engine's answer to the oldest SUBSCRIBE: confirmed, or <paramref name="refusal"/>.</summary>
    private void Answer(LuxException? refusal)
    {
        bool flush, again;
        Route route;
        lock (_lock)
        {
            if (!_awaited.TryDequeue(out route!)) return;
            route.IsAwaited = false;
            again = route.Confirmed.Task.IsCompleted;
            if (refusal is not null) Routes(route.IsPattern).Remove(route.Name);
            else DropIfLeft(route);
            flush = StartsFlush();
        }
        if (flush) _ = FlushAsync();
        if (refusal is null) route.Confirmed.TrySetResult();
        else route.Confirmed.TrySetException(refusal);
        foreach (LuxSubscription subscription in route.Subscriptions)
        {
            if (refusal is not null) subscription.End(refusal);
            else if (again) subscription.Tell(SubscriptionGap.Reconnected);
        }
    }
}
