using Lux.Schema.Generated;
using Limits = Lux.Language.Limits;

namespace Lux.Schema;

/// <summary>A time to live as the language takes it: whole seconds, from 1. What is finer is rounded up, so that no row goes early.</summary>
internal static class TimeToLive
{
    /// <summary>Takes an expiry away.</summary>
    public const long Never = 0;

    public static long SecondsOf(TimeSpan timeToLive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeToLive, TimeSpan.Zero);
        var seconds = (timeToLive.Ticks - 1) / TimeSpan.TicksPerSecond + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, Limits.TtlSeconds, nameof(timeToLive));
        return seconds;
    }

    public static void Write(RespWriter to, long seconds)
    {
        to.Bulk("TTL"u8);
        to.Bulk(seconds);
    }
}
