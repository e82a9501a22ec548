using Lux.Language;

namespace Lux.Schema;

internal sealed partial class Multiplexer
{
    /// <summary>Whether there is a socket.</summary>
    public bool IsConnected => Volatile.Read(ref _transport) is not null;

    /// <summary>Serves on <paramref name="transport"/> until it ends, then fails what was sent on it. The result says why it ended; null when the other side closed it.</summary>
    public async Task<Exception?> ServeAsync(RespTransport transport)
    {
        var replies = new ReplyLoop(transport.Input, _operations);
        bool flush;
        lock (_lock)
        {
            DropSettled();
            _outage = null;
            _replies = replies;
            _transport = transport;
            flush = !_flushing && _pending.Length > 0;
            if (flush) _flushing = true;
        }
        Task<Exception?> ended = replies.RunAsync();
        if (flush) Flush(alone: false);

        Exception? reason = await ended.ConfigureAwait(false);
        reason = transport.AbortReason ?? reason;
        long sent;
        bool disposed;
        lock (_lock)
        {
            if (_transport == transport) _transport = null;
            _replies = null;
            _outage = reason;
            sent = _sent;
            disposed = _closed;
        }
        transport.Abort(reason);
        await transport.Input.CompleteAsync().ConfigureAwait(false);
        while (_operations.Head < sent)
            FailNext(operation => disposed
                ? ConnectionErrors.Disposed(WhatBecameOf(operation, "The connection was disposed"))
                : ConnectionErrors.Lost(_options, reason, WhatBecameOf(operation, "The connection was lost")));
        return reason;
    }

    /// <summary>Notes why the engine cannot be reached, for those whose time runs out meanwhile.</summary>
    public void Note(Exception outage)
    {
        lock (_lock) _outage = outage;
    }

    /// <summary>Refuses new commands and fails all that still waits. When no socket is served any more.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _room?.TrySetResult();   // those who wait for room find it closed
        }
        while (FailNext(_ => ConnectionErrors.Closed(_options))) { }
    }

    /// <summary>Times out what has waited too long. Called every now and then.</summary>
    public void ExpireDue()
    {
        List<Operation>? due = null;
        RespTransport? transport;
        Exception? outage;
        long now = Environment.TickCount64, lastSign = now;
        lock (_lock)
        {
            transport = _transport;
            outage = _outage;
            long head = _operations.Head, tail = _operations.Tail;
            if (_replies is not null && head < tail && _operations.At(head) is { Deadline: < long.MaxValue } oldest)
                lastSign = Math.Max(_replies.LastArrival, oldest.Deadline - _timeout);
            for (long i = head; i < tail; i++)
            {
                if (_operations.At(i) is not { } operation) continue;
                long ticket = operation.Ticket;
                if (Operation.IsSettled(ticket)) continue;
                if (operation.Deadline > now) break;   // all have the same timeout, so the queue is in the order of deadlines
                if (operation.TryTake(ticket)) (due ??= []).Add(operation);
            }
        }
        foreach (Operation operation in due ?? [])
            operation.Fail(MayHaveBeenSent(operation)
                ? new LuxTimeoutException(WhatBecameOf(operation, $"No reply within {ConnectionErrors.Text(_options.Timeout)}, so the call was given up"))
                : ConnectionErrors.Waited(_options, outage));
        // Twice the timeout without a single byte: the other side is gone without a word, or busy with one command that holds up all others.
        if (now - lastSign > 2 * _timeout) transport?.Abort(ConnectionErrors.Silent(_options));
    }

    private bool FailNext(Func<Operation, Exception> error)
    {
        if (_operations.Dequeue() is not { } operation) return false;
        long ticket = operation.Ticket;
        if (operation.TryTake(ticket)) operation.Fail(error(operation));
        operation.Release();
        return true;
    }

    /// <summary>Takes the commands whose callers have given up out of what is to be sent. Under the lock, while no read loop takes operations.</summary>
    private void DropSettled()
    {
        if (_operations.Head == _operations.Tail) return;
        var kept = new RowWriter(_pending.Length);
        int at = 0;
        for (long left = _operations.Tail - _operations.Head; left > 0; left--)
        {
            Operation operation = _operations.Dequeue()!;
            ReadOnlySpan<byte> command = _pending.WrittenFrom(at).Span[..operation.Size];
            at += operation.Size;
            if (Operation.IsSettled(operation.Ticket))
            {
                operation.Release();
                continue;
            }
            kept.WriteRaw(command);
            _operations.Enqueue(operation);
        }
        _pending = kept;
    }
}
