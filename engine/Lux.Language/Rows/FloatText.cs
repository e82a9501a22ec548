using System.Globalization;

namespace Lux.Language;

/// <summary>The text of a float: what Lux 0.11 accepts (Rust's f64), and the shortest that reads back as the same number.</summary>
internal static class FloatText
{
    /// <summary>The longest text that <see cref="Format(double, Span{byte})"/> writes.</summary>
    public const int MaxLength = 32;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (IsPlain(text)) return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
        return TryWord(text, out value);
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        value = 0;
        return IsPlain(text) && float.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
    }

    public static int Format(double value, Span<byte> to)
    {
        if (double.IsNaN(value)) return Put("nan"u8, to);
        if (double.IsInfinity(value)) return Put(value > 0 ? "inf"u8 : "-inf"u8, to);
        value.TryFormat(to, out int length, default, CultureInfo.InvariantCulture);
        return ShortExponent(to[..length]);
    }

    public static int Format(float value, Span<byte> to)
    {
        if (!float.IsFinite(value)) return Format((double)value, to);
        value.TryFormat(to, out int length, default, CultureInfo.InvariantCulture);
        return ShortExponent(to[..length]);
    }

    // .NET would also take words of its own, and NULs at the end.
    private static bool IsPlain(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept("0123456789+-.eE"u8);

    private static bool TryWord(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        bool isNegative = text is [(byte)'-', ..];
        if (isNegative || text is [(byte)'+', ..]) text = text[1..];
        if (text.Length is not (3 or 8)) return false;
        Span<byte> lower = stackalloc byte[8];
        for (int i = 0; i < text.Length; i++) lower[i] = (byte)(text[i] | 0x20);
        lower = lower[..text.Length];
        if (lower.SequenceEqual("nan"u8)) value = double.NaN;
        else if (lower.SequenceEqual("inf"u8) || lower.SequenceEqual("infinity"u8)) value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        else return false;
        return true;
    }

    // 1E+16 to 1e16, 1E-05 to 1e-5: what other languages write.
    private static int ShortExponent(Span<byte> text)
    {
        int from = text.IndexOf((byte)'E');
        if (from < 0) return text.Length;
        int to = from + 1;
        text[from] = (byte)'e';
        from++;
        if (text[from] == '-') text[to++] = (byte)'-';
        from++;
        while (text[from] == '0') from++;
        while (from < text.Length) text[to++] = text[from++];
        return to;
    }

    private static int Put(ReadOnlySpan<byte> text, Span<byte> to)
    {
        text.CopyTo(to);
        return text.Length;
    }
}
