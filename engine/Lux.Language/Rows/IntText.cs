namespace Lux.Language;

/// <summary>The text of an int: an optional sign and decimal digits, nothing else, within 64 bits.</summary>
internal static class IntText
{
    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        bool isNegative = text is [(byte)'-', ..];
        int at = isNegative || text is [(byte)'+', ..] ? 1 : 0;
        if (at == text.Length) return false;

        // Counts below zero, where there is room for one more.
        long negated = 0;
        for (; at < text.Length; at++)
        {
            int digit = text[at] - '0';
            if ((uint)digit > 9 || negated < long.MinValue / 10) return false;
            negated *= 10;
            if (negated < long.MinValue + digit) return false;
            negated -= digit;
        }
        if (!isNegative && negated == long.MinValue) return false;
        value = isNegative ? negated : -negated;
        return true;
    }
}
