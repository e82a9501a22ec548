namespace Lux.Language;

/// <summary>The text of a decimal: exact, within the range of <see cref="decimal"/> (96 bits, 28 places); stored without needless zeros, so equal numbers are equal text.</summary>
internal static class DecimalText
{
    /// <summary>The longest canonical text: sign, zero, point, 28 places.</summary>
    public const int MaxLength = 31;

    private const int MaxDigits = 29, MaxPlaces = 28;
    private static readonly UInt128 MaxMantissa = (UInt128.One << 96) - 1;

    /// <summary>Writes the one text of the number that <paramref name="text"/> says; false when it says none, or one that <see cref="decimal"/> cannot hold exactly.</summary>
    public static bool TryCanonicalise(ReadOnlySpan<byte> text, Span<byte> canonical, out int length)
    {
        length = 0;
        bool isNegative = text is [(byte)'-', ..];
        if (isNegative || text is [(byte)'+', ..]) text = text[1..];

        int point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var places = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + places.Length == 0) return false;
        if (whole.ContainsAnyExceptInRange((byte)'0', (byte)'9') || places.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        whole = whole.TrimStart((byte)'0');
        places = places.TrimEnd((byte)'0');
        if (places.Length > MaxPlaces || whole.Length > MaxDigits || Digits(whole, places) > MaxDigits) return false;
        var mantissa = Value(places, Value(whole, 0));
        if (mantissa > MaxMantissa) return false;

        if (isNegative && mantissa != 0) canonical[length++] = (byte)'-';
        if (whole.IsEmpty) canonical[length++] = (byte)'0';
        whole.CopyTo(canonical[length..]);
        length += whole.Length;
        if (places.IsEmpty) return true;
        canonical[length++] = (byte)'.';
        places.CopyTo(canonical[length..]);
        length += places.Length;
        return true;
    }

    /// <summary>Whether <paramref name="text"/> is what <see cref="TryCanonicalise"/> would write for it.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> text)
    {
        Span<byte> canonical = stackalloc byte[MaxLength];
        return TryCanonicalise(text, canonical, out int length) && text.SequenceEqual(canonical[..length]);
    }

    private static int Digits(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> places) =>
        whole.IsEmpty ? places.TrimStart((byte)'0').Length : whole.Length + places.Length;

    private static UInt128 Value(ReadOnlySpan<byte> digits, UInt128 value)
    {
        foreach (byte digit in digits) value = (value * 10) + (uint)(digit - '0');
        return value;
    }
}
