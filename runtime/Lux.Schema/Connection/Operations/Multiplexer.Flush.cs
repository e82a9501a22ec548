using Lux.Language;

namespace Lux.Schema;

internal sealed partial class Multiplexer
{
    // A caller that has the connection to itself sends at once, on its own thread. When others' replies are on the way, sending is left to the thread pool's shared
    // queue: the callers that the same batch of replies woke run before it and their commands leave together.
    private void Flush(bool alone)
    {
        if (alone) _ = FlushAsync(onePass: true);
        else ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => _ = FlushAsync(onePass: false);

    /// <summary>Sends what is pending, and what gathers meanwhile, until nothing is. Only by whoever has set <see cref="_flushing"/>. Throws nothing.</summary>
    private async Task FlushAsync(bool onePass)
    {
        while (true)
        {
            RespTransport transport;
            lock (_lock)
            {
                if (_transport is null || _pending.Length == 0)
                {
                    _flushing = false;
                    return;
                }
                transport = _transport;
                (_pending, _sending) = (_sending, _pending);
                _sent = _operations.Tail;
                _room?.SetResult();
                _room = null;
            }
            try
            {
                await transport.Output.WriteAsync(_sending.WrittenFrom(0)).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                transport.Abort(error);   // ends the read loop, whose end fails what was sent
                lock (_lock)
                {
                    if (_transport == transport) _transport = null;
                }
            }
            if (_sending.Length > KeptSize) _sending = new(FirstSize);
            else _sending.Clear();

            if (!onePass) continue;
            lock (_lock)
            {
                if (_transport is null || _pending.Length == 0)
                {
                    _flushing = false;
                    return;
                }
            }
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return;
        }
    }
}
