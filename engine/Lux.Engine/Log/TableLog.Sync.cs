using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>Forcing the log to the disk, off the write path, and saying so in the log.</summary>
internal sealed unsafe partial class TableLog
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly AutoResetEvent _syncSignal = new(false);

    /// <summary>Those that wait for a sync wait here, and not where appends go on.</summary>
    private readonly object _syncGate = new();

    /// <summary>Held by the one that syncs: the thread, cleaning, or the stop.</summary>
    private readonly Lock _syncTurn = new();

    private readonly Queue<Segment> _sealed = new();
    private readonly EffectBuffer _mark = new();
    private Thread? _syncThread;

    private Segment? _syncedSegment;
    private long _syncedOffset;
    private ulong _syncedSequence;
    private ulong _markedSequence;
    private int _notedNumber;

    private Exception? _failure;
    private string _failedPath = "";

    /// <summary>How long syncs took.</summary>
    public SyncTimes Times { get; } = new();

    /// <summary>
    /// With <see cref="SyncMode.Always"/>: waits until a sequence is on the disk; many wait for one sync. In the other modes returns at once.
    /// </summary>
    /// <exception cref="LogReadOnlyException">The sync failed: whether the sequence is on the disk, a restart will tell.</exception>
    public void WaitSynced(ulong sequence)
    {
        if (_options.Sync != SyncMode.Always || Volatile.Read(ref _syncedSequence) >= sequence) return;
        _ = _syncSignal.Set();
        lock (_syncGate)
        {
            while (_syncedSequence < sequence)
            {
                if (_failure is not null) throw new LogReadOnlyException(_failedPath, _failure);
                _ = Monitor.Wait(_syncGate);
            }
        }
    }

    private void RunSync()
    {
        while (true)
        {
            _ = _syncSignal.WaitOne(_options.Sync == SyncMode.EverySecond ? Second : Timeout.InfiniteTimeSpan);
            if (Volatile.Read(ref _closed)) return;
            if (_options.Sync == SyncMode.None)
            {
                SettleSealed();
            }
            else
            {
                Sync();
            }
        }
    }

    /// <summary>Without syncs nothing else would let the files of full segments go.</summary>
    private void WakeSync()
    {
        if (_options.Sync == SyncMode.None) _ = _syncSignal.Set();
    }

    private void SettleSealed()
    {
        lock (_syncTurn) SettleInTurn();
    }

    private void SettleInTurn()
    {
        Segment[] segments;
        lock (_gate) segments = [.. _sealed];
        foreach (var segment in segments) Guarded(segment, static segment => segment.Settle());
    }

    /// <summary>Puts everything appended so far on the disk.</summary>
    private void Sync()
    {
        lock (_syncTurn) SyncInTurn();
    }

    private void SyncInTurn()
    {
        long began = Stopwatch.GetTimestamp();
        Segment current;
        Segment[] before;
        long offset;
        ulong sequence;
        lock (_gate)
        {
            if (_failure is not null || (_current == _syncedSegment && _tail == _syncedOffset)) return;
            (current, offset, sequence, before) = (_current!, _tail, _sequence, [.. _sealed]);
        }

        long bytes = offset - (current == _syncedSegment ? _syncedOffset : 0);
        foreach (var segment in before)
        {
            bytes += segment.End;
            if (!Guarded(segment, Flush)) return;
        }

        if (!Guarded(current, Flush)) return;
        lock (_gate)
        {
            for (var i = 0; i < before.Length; i++) _ = _sealed.Dequeue();
            (_syncedSegment, _syncedOffset) = (current, offset);
            MarkSynced(current.Number, offset, sequence);

            // What was faulted in is clean again and would fault once more.
            _window = Math.Clamp(bytes / 4, MinWindowBytes, MaxWindowBytes);
            (_populated, _wakeAt) = (0, 0);
        }

        Times.Add(Stopwatch.GetTimestamp() - began);
        lock (_syncGate)
        {
            Volatile.Write(ref _syncedSequence, sequence);
            Monitor.PulseAll(_syncGate);
        }

        if (current.Number > _notedNumber) Note();

        void Flush(Segment segment)
        {
            if (segment != current) segment.Settle();
            _options.Faults.Syncing?.Invoke(segment.Path);
            segment.Flush();
        }
    }

    /// <summary>Says in the log what is on the disk; when the mark does not fit into the segment, the next sync's will.</summary>
    private void MarkSynced(int segment, long offset, ulong sequence)
    {
        if (sequence == _markedSequence) return;
        _mark.Clear();
        _ = _mark.Synced(segment, offset, sequence);
        if (_tail + LogFormat.RecordBytes(_mark.Batch.Length) > _limit) return;
        _ = Write(_mark.Batch, _sequence);
        _markedSequence = sequence;
    }

    /// <summary>Notes beside the segments what is on the disk. What fails is tried again with the next sync: the log says it too.</summary>
    private void Note()
    {
        var note = new SyncedNote(_syncedSegment!.Number, _syncedSequence);
        try
        {
            // Without syncs the names of the segments may not be on the disk yet.
            if (!Syncs && OperatingSystem.IsLinux()) Posix.FlushDirectory(_folder.Tables);
            note.Write(_folder.Tables);
            _notedNumber = note.Segment;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _options.Logger.LogWarning(e, "{Path} cannot be written: the loss of the log's last segment would go unnoticed", Path.Combine(_folder.Tables, SyncedNote.FileName));
        }
    }

    private bool Guarded(Segment segment, Action<Segment> action)
    {
        try
        {
            action(segment);
            return true;
        }
        catch (Exception e)
        {
            _options.Logger.LogCritical(e, "Syncing {Path} failed: the engine is read-only until a restart after checking the disk", segment.Path);
            lock (_gate)
            {
                _failedPath = segment.Path;
                Volatile.Write(ref _failure, e);
                Monitor.PulseAll(_gate);
            }

            lock (_syncGate) Monitor.PulseAll(_syncGate);
            return false;
        }
    }
}
