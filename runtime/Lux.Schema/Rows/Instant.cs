namespace Lux.Schema.Generated;

/// <summary>Instants as the engine counts them: milliseconds since 1970, UTC.</summary>
internal static class Instant
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static bool IsWithin(long milliseconds) => milliseconds >= First && milliseconds <= Last;

    public static long MillisecondsOf(DateTime value) =>
        value.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(value).ToUnixTimeMilliseconds()
            : throw new ArgumentException($"A column takes a DateTime in UTC, not one of kind {value.Kind}: use DateTime.UtcNow, ToUniversalTime() or DateTimeOffset.", nameof(value));
}
