using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// Gives dead bytes of the log back: whenever a segment is full and more than half of all bytes are dead, the oldest segment is carried over and removed,
/// until no more than half are. The files so take about twice what is in force. One thread.
/// </summary>
internal sealed class LogCleaner : IDisposable
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(5);

    /// <summary>Each start begins a segment: more than this many small ones are put together.</summary>
    private const int ManySegments = 128;
    private const int SmallSegmentBytes = 64 << 10;

    private readonly TableEngine _engine;
    private readonly long _leastBytes;
    private readonly EpochReader _reader;
    private readonly CleaningPace _pace;
    private readonly AutoResetEvent _signal = new(false);
    private readonly Lock _turn = new();
    private readonly Thread? _thread;
    private readonly Queue<(int Segment, long Bytes)> _others = new();
    private long _otherBytes;
    private ulong _lookedAt;

    /// <param name="engine">The tables, started.</param>
    /// <param name="leastBytes">A log smaller than this is not worth the work.</param>
    /// <param name="byItself">False: only when told to.</param>
    public LogCleaner(TableEngine engine, long leastBytes, bool byItself)
    {
        _engine = engine;
        _leastBytes = leastBytes;
        _reader = engine.Epochs.NewReader();
        _pace = new(engine.Log, () => IsUrgent);
        if (!byItself) return;
        engine.Log.Sealed = () => _signal.Set();
        _thread = new Thread(Work) { IsBackground = true, Name = "lux log cleaning" };
        _thread.Start();
    }

    /// <summary>Bytes in the log that are in force.</summary>
    public long LiveBytes => _engine.Catalog.Tables.Sum(table => table.Live.Total) + Volatile.Read(ref _otherBytes);

    private bool IsDue => IsHalfDead || IsScattered;

    private bool IsHalfDead => _engine.Log.Bytes is var bytes && bytes > _leastBytes && bytes > 2 * LiveBytes;

    private bool IsScattered => _engine.Log.SegmentCount is > ManySegments and var count && _engine.Log.Bytes < (long)count * SmallSegmentBytes;

    private bool IsUrgent => _engine.Log.Bytes > 9 * LiveBytes / 4;

    /// <summary>Holds cleaning off after the segment that it is at, so that the segments stay the same ones.</summary>
    public Lock.Scope Pause() => _turn.EnterScope();

    /// <summary>Cleans as long as more than half is dead.</summary>
    public void Clean()
    {
        while (TryCleanOldest())
        {
            // Between two segments a backup may come.
        }
    }

    public void Dispose()
    {
        if (_pace.IsStopped) return;
        _engine.Log.Sealed = null;
        _pace.Stop();
        _ = _signal.Set();
        _thread?.Join();
        _signal.Dispose();
    }

    private void Work()
    {
        while (TryClean())
        {
            while (!_signal.WaitOne(Rhythm) && _engine.Log.LastSequence == _lookedAt)
            {
                // Nothing was written, so nothing died.
            }
            _lookedAt = _engine.Log.LastSequence;
        }
    }

    private bool TryCleanOldest()
    {
        lock (_turn)
        {
            if (_pace.IsStopped || !IsDue || _engine.Log.Oldest is not { } oldest) return false;
            Clean(oldest);
            return true;
        }
    }

    /// <summary>False when it is over for good.</summary>
    private bool TryClean()
    {
        try
        {
            Clean();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (LogFullException)
        {
            // Writers are told, and the log said it; there is another try at the next look.
        }
        catch (Exception e)
        {
            _engine.Logger.LogError(e, "Cleaning of the log ended until a restart: the files grow meanwhile");
            return false;
        }
        return !_pace.IsStopped;
    }

    private void Clean(Segment oldest)
    {
        long before = _engine.Log.Bytes;
        var cleaning = new SegmentCleaning(_engine, _reader, _pace);
        cleaning.Run(oldest);
        Count(cleaning.OtherBytes, oldest.Number);
        _engine.Logger.LogInformation("Cleaned {Path}: the log takes {After} bytes instead of {Before}", oldest.Path, _engine.Log.Bytes, before);
    }

    /// <summary>What no table counts is known to be in force from the first time that it was carried over until it is again.</summary>
    private void Count(long bytes, int cleaned)
    {
        long change = bytes;
        while (_others.TryPeek(out var other) && other.Segment <= cleaned) change -= _others.Dequeue().Bytes;
        if (bytes > 0) _others.Enqueue((_engine.Log.CurrentNumber, bytes));
        Volatile.Write(ref _otherBytes, _otherBytes + change);
    }
}
