namespace Lux.Engine;

/// <summary>Appending. Hot path: 0 B and no system call per call; what is rare (a full segment) is out of line.</summary>
internal sealed unsafe partial class TableLog
{
    private Segment? _current;
    private byte* _base;
    private long _tail;
    private long _limit;
    private uint _seed;

    /// <summary>The tail at which the thread ahead has something to do.</summary>
    private long _wakeAt;

    /// <summary>
    /// Appends a batch as one record, whole or not at all, and returns the place of <c>batch[0]</c>; an effect at offset n of the
    /// batch has that place plus n.
    /// </summary>
    /// <exception cref="LogFullException">The disk is full; nothing was written.</exception>
    /// <exception cref="LogReadOnlyException">A sync failed; nothing was written.</exception>
    public long Append(Span<byte> batch)
    {
        if ((uint)(batch.Length - 1) >= LogFormat.MaxBatchBytes) ThrowLength(batch.Length);
        lock (_gate)
        {
            if (_closed || _failure is not null) ThrowClosed();
            var bytes = LogFormat.RecordBytes(batch.Length);
            if (_tail + bytes > _limit) Roll(bytes);
            var place = Write(batch, _sequence + 1);
            Volatile.Write(ref _sequence, _sequence + 1);
            if (_tail >= _wakeAt) WakeAhead();
            return place;
        }
    }

    /// <summary>Appends a record of the log's own kind (synced, head): it has the sequence of the command before it.</summary>
    internal void AppendMark(ReadOnlySpan<byte> batch)
    {
        lock (_gate)
        {
            if (_closed || _failure is not null) ThrowClosed();
            var bytes = LogFormat.RecordBytes(batch.Length);
            if (_tail + bytes > _limit) Roll(bytes);
            _ = Write(batch, _sequence);
        }
    }

    private long Write(ReadOnlySpan<byte> batch, ulong sequence)
    {
        var at = _base + _tail;
        batch.CopyTo(new Span<byte>(at + LogFormat.RecordHeaderBytes, batch.Length));
        *(ulong*)(at + 8) = sequence;
        *(uint*)(at + 4) = Record.Checksum(_seed, sequence, batch);

        // The length makes it a record: whoever finds it after a kill finds the rest.
        Volatile.Write(ref *(int*)at, batch.Length);
        var place = LogFormat.Place(_current!.Number, _tail + LogFormat.RecordHeaderBytes);
        _tail += LogFormat.RecordBytes(batch.Length);
        return place;
    }

    /// <summary>Seals the current segment and goes on in one in which a record of this size fits, waiting until it is made.</summary>
    private void Roll(int bytes)
    {
        while (_tail + bytes > _limit) ContinueOrWait(bytes + SegmentHeader.Bytes);
    }

    /// <summary>Goes on in the next segment if there is one that is large enough; otherwise waits until the thread ahead has tried to make one.</summary>
    private void ContinueOrWait(int needed)
    {
        if (_closed || _failure is not null) ThrowClosed();
        if (_next is { } next && next.Length >= needed)
        {
            Continue(next);
            return;
        }

        // A full disk is asked again now and then, not by every command: each answer costs the callers a system call.
        if (_full is not null && Environment.TickCount64 - _fullAt < FullRetryMs) throw new LogFullException(_fullPath, _full);
        var tries = _tries;
        _needed = Math.Max(_needed, needed);
        WakeAhead();
        while (tries == _tries && !_closed) _ = Monitor.Wait(_gate);
        if (_full is not null) throw new LogFullException(_fullPath, _full);
    }

    /// <summary>Begins a segment that was made ahead.</summary>
    private void Continue(Segment next)
    {
        var header = new SegmentHeader(
            _folder.Engine, next.Number, _epoch, _endNumber, (uint)_endOffset, _sequence + 1, _head,
            _options.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (_current is { } current)
        {
            current.End = _tail;
            _sealed.Enqueue(current);
            header = header with { Previous = current.Number, PreviousEnd = (uint)_tail };
        }

        header.Write(new Span<byte>(next.Base, SegmentHeader.Bytes));
        _segments.Add(next);
        _places.Set(next.Number, next.Base);
        _base = next.Base;
        (_current, _limit, _tail, _seed) = (next, next.Length, SegmentHeader.Bytes, header.Seed);
        (_next, _needed, _full) = (null, 0, null);
        _populated = 0;
        WakeAhead();
        WakeSync();
        Sealed?.Invoke();
    }

    private void ThrowClosed()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        throw new LogReadOnlyException(_failedPath, _failure);
    }

    private static void ThrowLength(int length) =>
        throw (length == 0
            ? new ArgumentException("an empty batch is no command", nameof(length))
            : new BatchTooLargeException(tooManyEffects: false));
}
