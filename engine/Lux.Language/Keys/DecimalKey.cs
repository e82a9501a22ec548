namespace Lux.Language;

/// <summary>16 bytes whose order is the order of decimals, with none of them all zero: one of sign and exponent, then up to 30 digits of 4 bits; all inverted below zero.</summary>
internal static class DecimalKey
{
    private const int HighDigits = 14, Digits = 30, Zero = 0x80, ExponentBias = 0x80 + 30;

    /// <summary>The key of canonical decimal text; of other bytes some key.</summary>
    public static (ulong High, ulong Low) Of(ReadOnlySpan<byte> text)
    {
        bool isNegative = text is [(byte)'-', ..];
        if (isNegative) text = text[1..];

        // The number is 0.d1d2d3... times ten to the exponent (-27 to 29), with d1 not 0.
        ulong high = 0, low = 0;
        int count = 0, exponent = 0, perPlace = 0;
        foreach (byte character in text)
        {
            ulong digit = character & 15u;
            if (character == '.') perPlace = -1;
            else if (count == 0 && digit == 0) exponent += perPlace;
            else if (count < Digits)
            {
                if (count < HighDigits) high |= digit << (4 * (HighDigits - 1 - count));
                else low |= digit << (4 * (Digits - 1 - count));
                count++;
                exponent += 1 + perPlace;
            }
        }
        high |= (ulong)(count == 0 ? Zero : exponent + ExponentBias) << 56;
        return isNegative ? (~high, ~low) : (high, low);
    }
}
