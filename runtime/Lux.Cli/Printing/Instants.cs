using System.Globalization;

namespace Lux.Cli;

/// <summary>Points in time as ISO 8601 text, to the millisecond, in UTC.</summary>
internal static class Instants
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Text(long epochMs) => DateTimeOffset.FromUnixTimeMilliseconds(epochMs).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601, with or without time and offset (without one it is UTC).</summary>
    public static bool TryParse(string text, out long epochMs)
    {
        epochMs = 0;
        // A bare number is no date, though .NET reads "2023.1" as one.
        if (text.Length < 8 || !text.Contains('-', StringComparison.Ordinal)) return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)) return false;
        epochMs = instant.ToUnixTimeMilliseconds();
        return true;
    }
}
