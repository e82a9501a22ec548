using System.Globalization;

namespace Lux.Server;

/// <summary>Amounts of memory as people write them: <c>512m</c>, <c>2g</c>, <c>1073741824</c>.</summary>
internal static class MemorySize
{
    public static long Parse(string text)
    {
        var shift = char.ToLowerInvariant(text.AsSpan().TrimEnd("bB").LastOrDefault()) switch { 'k' => 10, 'm' => 20, 'g' => 30, 't' => 40, _ => 0 };
        var digits = text.AsSpan().TrimEnd("bB");
        if (shift > 0) digits = digits[..^1];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0 || number > long.MaxValue >> shift)
            throw new UsageException($"'{text}' is no amount of memory; write 512m or 2g.");
        return number << shift;
    }

    public static string Format(long bytes) => bytes switch
    {
        >= 10L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 30} GiB"),
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB"),
    };

    private static char LastOrDefault(this ReadOnlySpan<char> text) => text.IsEmpty ? default : text[^1];
}
