using System.Buffers.Text;

namespace Lux.Schema.Generated;

/// <summary>Numbers as RESP spells them.</summary>
internal static class RespNumber
{
    /// <summary>A decimal integer. Short ones, which are nearly all, take the loop.</summary>
    public static bool TryParse(ReadOnlySpan<byte> digits, out long value)
    {
        value = 0;
        if (digits.Length is 0 or > 18)
            return Utf8Parser.TryParse(digits, out value, out int used) && used == digits.Length && used != 0;
        int at = digits[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (at == digits.Length) return false;
        for (; at < digits.Length; at++)
        {
            uint digit = (uint)(digits[at] - '0');
            if (digit > 9) return false;
            value = value * 10 + digit;
        }
        if (digits[0] == '-') value = -value;
        return true;
    }

    /// <summary>A double, <c>inf</c>, <c>-inf</c> or <c>nan</c>.</summary>
    public static bool TryParseDouble(ReadOnlySpan<byte> text, out double value)
    {
        if (text.SequenceEqual("inf"u8)) value = double.PositiveInfinity;
        else if (text.SequenceEqual("-inf"u8)) value = double.NegativeInfinity;
        else if (text.SequenceEqual("nan"u8) || text.SequenceEqual("-nan"u8)) value = double.NaN;
        else return Utf8Parser.TryParse(text, out value, out int used) && used == text.Length && used != 0;
        return true;
    }
}
