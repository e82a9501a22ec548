namespace Lux.Language;

/// <summary>The range of a timestamp: what <see cref="DateTimeOffset"/> holds, so that every stored one can be read in C#.</summary>
public static class Timestamps
{
    /// <summary>The first millisecond of year 1.</summary>
    public const long Min = -62_135_596_800_000;

    /// <summary>The last millisecond of year 9999.</summary>
    public const long Max = 253_402_300_799_999;

    /// <summary>Whether <paramref name="epochMs"/> lies in years 1 to 9999.</summary>
    public static bool IsInRange(long epochMs) => epochMs is >= Min and <= Max;
}
