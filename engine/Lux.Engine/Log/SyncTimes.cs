using System.Diagnostics;

namespace Lux.Engine;

/// <summary>How often the log was put on the disk and how long that took; one thread at a time adds.</summary>
internal sealed class SyncTimes
{
    private long _count;
    private long _ticks;
    private long _last;

    public long Count => Volatile.Read(ref _count);

    public double Seconds => (double)Volatile.Read(ref _ticks) / Stopwatch.Frequency;

    public double LastSeconds => (double)Volatile.Read(ref _last) / Stopwatch.Frequency;

    public void Add(long ticks)
    {
        Volatile.Write(ref _last, ticks);
        Volatile.Write(ref _ticks, _ticks + ticks);
        Volatile.Write(ref _count, _count + 1);
    }
}
