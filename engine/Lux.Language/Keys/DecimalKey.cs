namespace Lux.Language;

/// <summary>16 bytes whose order is the order of decimals, with none of them all zero: one of sign and exponent, then up to 30 digits of 4 bits; all inverted below zero.</summary>
internal static class DecimalKey
{
    private const int Digits = 30, Zero = 0x80, ExponentBias = 0x80 + 30;

    /// <summary>The key of canonical decimal text; of other bytes some key.</summary>
    public static (ulong High, ulong Low) Of(ReadOnlySpan<byte> text)
    {
        bool isNegative = text is [(byte)'-', ..];
        if (isNegative) text = text[1..];

        // The number is 0.d1d2d3... times ten to the exponent (-27 to 29), with d1 not 0.
        UInt128 digits = 0;
        int count = 0, exponent = 0;
        bool inPlaces = false;
        foreach (byte character in text)
        {
            if (character == '.') inPlaces = true;
            else if (count == 0 && character == '0') exponent -= inPlaces ? 1 : 0;
            else if (count < Digits)
            {
                digits = (digits << 4) | (uint)(character & 15);
                count++;
                exponent += inPlaces ? 0 : 1;
            }
        }
        var key = count == 0
            ? (UInt128)(uint)Zero << 120
            : ((UInt128)(uint)(exponent + ExponentBias) << 120) | (digits << (4 * (Digits - count)));
        if (isNegative) key = ~key;
        return ((ulong)(key >> 64), (ulong)key);
    }
}
