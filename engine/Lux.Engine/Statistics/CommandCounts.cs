using System.Diagnostics;

namespace Lux.Engine;

/// <summary>The calls of one kind of command: how many, how long, how many refused. One thread adds, any reads: no interlocked step.</summary>
internal sealed class CommandCounts
{
    /// <summary>How many durations are told apart: up to 1 us, 2 us, 4 us ... 8.6 s, and longer.</summary>
    public const int Buckets = 25;

    private const int FirstBits = 10;   // 2^10 ns, about a microsecond

    private readonly long[] _buckets = new long[Buckets];
    private long _errors;
    private long _nanoseconds;
    private long _last;
    private uint _begun;

    public long Calls => _buckets.Sum();

    public long Errors => Volatile.Read(ref _errors);

    public double Seconds => Volatile.Read(ref _nanoseconds) / 1e9;

    /// <summary>How many calls took as long as the bucket says and longer than the one before.</summary>
    public long this[int bucket] => Volatile.Read(ref _buckets[bucket]);

    /// <summary>The longest duration of a bucket, in seconds; of the last it is infinite.</summary>
    public static double BoundOf(int bucket) => bucket == Buckets - 1 ? double.PositiveInfinity : (1L << (bucket + FirstBits)) / 1e9;

    /// <summary>Whether the call that begins is the one in <see cref="CommandClock.Sampled"/> to measure.</summary>
    public bool IsDue() => _begun++ % CommandClock.Sampled == 0;

    public void Add(long ticks, bool isError)
    {
        if (ticks != CommandClock.NotMeasured) _last = Stopwatch.Frequency == 1_000_000_000 ? ticks : (long)(ticks * (1e9 / Stopwatch.Frequency));
        long nanoseconds = _last;
        Volatile.Write(ref _nanoseconds, _nanoseconds + nanoseconds);
        ref long bucket = ref _buckets[BucketOf(nanoseconds)];
        Volatile.Write(ref bucket, bucket + 1);
        if (isError) Volatile.Write(ref _errors, _errors + 1);
    }

    public void Add(CommandCounts other)
    {
        for (int i = 0; i < Buckets; i++) _buckets[i] += other[i];
        _errors += other.Errors;
        _nanoseconds += Volatile.Read(ref other._nanoseconds);
    }

    internal static int BucketOf(long nanoseconds)
    {
        int bits = nanoseconds <= 1 ? 0 : 64 - long.LeadingZeroCount(nanoseconds - 1) is var used ? (int)used : 0;
        return Math.Clamp(bits - FirstBits, 0, Buckets - 1);
    }
}
