using System.IO.Pipelines;

namespace Lux.Schema;

internal sealed partial class Multiplexer
{
    // A caller that has the connection to itself sends at once, on its own thread. When others' replies are on the way, sending is left to the thread pool's shared
    // queue: the callers that the same batch of replies woke run before it and their commands leave together.
    private void Flush(bool alone)
    {
        if (alone) SendBatches(once: true);
        else ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => SendBatches(once: false);

    /// <summary>Sends what is pending, and what gathers meanwhile, until nothing is. Only by whoever has set <see cref="_flushing"/>. Throws nothing.</summary>
    private void SendBatches(bool once)
    {
        while (TryTakeBatch() is { } transport)
        {
            ValueTask<FlushResult> sending = transport.Output.WriteAsync(_sending.WrittenFrom(0));
            if (!sending.IsCompletedSuccessfully)
            {
                _ = GoOnAfterAsync(sending, transport);
                return;
            }
            sending.GetAwaiter().GetResult();   // it has completed: this only gives its source back
            ForgetBatch();
            if (once && IsMorePending())
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);   // the lone caller goes its way
                return;
            }
        }
    }

    // The socket takes no more for the moment, or never again.
    private async Task GoOnAfterAsync(ValueTask<FlushResult> sending, RespTransport transport)
    {
        try
        {
            await sending.ConfigureAwait(false);
        }
        catch (Exception error)
        {
            transport.Abort(error);   // ends the read loop, whose end fails what was sent
            lock (_lock)
            {
                if (_transport == transport) _transport = null;
            }
        }
        ForgetBatch();
        SendBatches(once: false);
    }

    /// <summary>Makes what is pending the batch being sent and says where to; null ends the flush.</summary>
    private RespTransport? TryTakeBatch()
    {
        lock (_lock)
        {
            if (_transport is null || _pending.Length == 0)
            {
                _flushing = false;
                return null;
            }
            (_pending, _sending) = (_sending, _pending);
            _sent = _operations.Tail;
            _room?.TrySetResult();
            _room = null;
            return _transport;
        }
    }

    private bool IsMorePending()
    {
        lock (_lock) return _pending.Length > 0;
    }

    private void ForgetBatch()
    {
        if (_sending.Length > KeptSize) _sending = new(FirstSize);
        else _sending.Clear();
    }
}
