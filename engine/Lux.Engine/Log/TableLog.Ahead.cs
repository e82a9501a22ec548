using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// What runs before the tail: the next segment is made when the current one is half full, and pages are faulted in before they are
/// written (p99.9 of an insert under a sync each second: 6.7 ms with it).
/// </summary>
internal sealed unsafe partial class TableLog
{
    private const int FullRetryMs = 100;
    private const int MinWindowBytes = 128 << 10;
    private const int MaxWindowBytes = 8 << 20;
    private const int PageBytes = 4096;

    private readonly AutoResetEvent _aheadSignal = new(false);
    private Thread? _aheadThread;

    private Segment? _next;
    private int _needed;
    private int _lastNumber;
    private long _tries;
    private Exception? _full;
    private string _fullPath = "";
    private long _fullAt;
    private bool _warnedOfReserve;

    /// <summary>How far before the tail pages are faulted in: a share of what the last second wrote.</summary>
    private long _window = 2 * MinWindowBytes;
    private long _populated;

    private void WakeAhead()
    {
        _wakeAt = long.MaxValue;
        _ = _aheadSignal.Set();
    }

    private void RunAhead()
    {
        while (true)
        {
            _ = _aheadSignal.WaitOne();
            if (Volatile.Read(ref _closed)) return;
            PopulateAhead();
            PrepareNext();
            lock (_gate) _wakeAt = NextWake();
        }
    }

    private long NextWake()
    {
        var wake = _populated >= _limit ? long.MaxValue : _populated - (_window / 2);

        // After a refusal only a command that needs the segment asks again.
        return _next is null && _full is null ? Math.Min(wake, _limit / 2) : wake;
    }

    private void PopulateAhead()
    {
        Segment segment;
        long from, to;
        lock (_gate)
        {
            if (_current is null) return;
            segment = _current;

            // Too late: the tail has caught up. Without syncs, pages stay faulted in and going far ahead costs nothing twice.
            if (_populated > 0 && _tail >= _populated) _window = Math.Min(2 * _window, MaxWindowBytes);
            if (!Syncs) _window = Math.Clamp(_limit / 4, MinWindowBytes, MaxWindowBytes);
            from = Math.Max(_populated, _tail) & -PageBytes;
            to = Math.Min(_limit, (_tail + _window + PageBytes - 1) & -PageBytes);
        }

        if (to <= from) return;
        if (OperatingSystem.IsLinux()) Posix.Populate(segment.Base + from, to - from);
        lock (_gate)
        {
            if (segment == _current) _populated = to;
        }
    }

    private void PrepareNext()
    {
        Segment? tooSmall;
        int number;
        long length;
        lock (_gate)
        {
            if (_next is null ? _needed == 0 && _tail < _limit / 2 : _next.Length >= _needed) return;
            (tooSmall, _next) = (_next, null);
            number = _lastNumber + 1;
            length = LengthAfter(_current!.Length, _needed);
        }

        var path = SegmentFile.PathOf(_folder.Tables, number);
        try
        {
            if (tooSmall is not null)
            {
                tooSmall.Dispose();
                File.Delete(tooSmall.Path);
                number = tooSmall.Number;
                path = tooSmall.Path;
            }

            var made = Segment.Create(path, number, length, _options.Sync != SyncMode.None, _options.Faults);
            WarnUnreserved(made);
            lock (_gate)
            {
                (_next, _lastNumber, _full) = (made, number, null);
                _tries++;
                Monitor.PulseAll(_gate);
            }
        }
        catch (Exception e)
        {
            if (_full is null) _options.Logger.LogError(e, "No segment {Path} of {Bytes} bytes can be made: writes are refused with OOM until there is room", path, length);
            lock (_gate)
            {
                (_full, _fullPath, _fullAt) = (e, path, Environment.TickCount64);
                _tries++;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private long LengthAfter(long current, int needed)
    {
        var length = Math.Min(2 * current, _options.MaxSegmentBytes);
        return (Math.Max(length, needed) + PageBytes - 1) & -PageBytes;
    }

    private void WarnUnreserved(Segment made)
    {
        if (made.IsReserved || _warnedOfReserve) return;
        _warnedOfReserve = true;
        _options.Logger.LogWarning(
            "The file system of {Path} does not reserve space for files: when it runs full, a sync fails and the engine turns READONLY", made.Path);
    }
}
