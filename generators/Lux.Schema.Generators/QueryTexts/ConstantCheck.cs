using System.Globalization;
using System.Text;
using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Whether the engine takes a constant as a value of a column. Its own reader works on spans, which a generator does not have; a property holds both together.</summary>
internal static class ConstantCheck
{
    // The years that a timestamp can be in, in milliseconds.
    private const long FirstInstant = -62_135_596_800_000, LastInstant = 253_402_300_799_999;

    /// <param name="type">The column's type.</param>
    /// <param name="dimension">The number of elements of a vector.</param>
    /// <param name="text">The constant.</param>
    public static bool IsValue(ColumnType type, int dimension, string text) => type switch
    {
        ColumnType.Int or ColumnType.Ref => IsInteger(text, out _),
        ColumnType.Timestamp => text == "*" || (IsInteger(text, out long instant) && instant is >= FirstInstant and <= LastInstant),
        ColumnType.Bool => text is "true" or "false" or "1" or "0",
        ColumnType.Float => IsFloat(text),
        ColumnType.Decimal => IsDecimal(text),
        ColumnType.Uuid => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        ColumnType.Json => JsonSyntax.IsValid(text),
        ColumnType.Vector => IsList(text) ? Elements(text) == dimension : IsRawVector(text, dimension),
        _ => true,
    };

    /// <summary>What a constant of the type looks like.</summary>
    public static string Example(ColumnType type) => type switch
    {
        ColumnType.Timestamp => "milliseconds since 1970, * for now, or a parameter in braces",
        ColumnType.Bool => "true or false",
        ColumnType.Float or ColumnType.Decimal => "a number, such as 0.5",
        ColumnType.Uuid => "hexadecimal digits in groups of 8-4-4-4-12",
        ColumnType.Json => "JSON in quotes, its braces doubled, such as '{{\"a\": 1}}'",
        ColumnType.Vector => "a list of numbers, such as [0.5,-1]",
        ColumnType.Ref => "the id's number, or a parameter in braces",
        _ => "a whole number, or a parameter in braces",
    };

    /// <summary>How many elements a list such as <c>[0.5,-1]</c> has; null when the text is no list of numbers.</summary>
    public static int? Elements(string text)
    {
        if (!IsList(text))
            return null;
        string[] parts = text.Substring(1, text.Length - 2).Split(',');
        return parts.All(part => IsElement(part.Trim(' '))) ? parts.Length : null;
    }

    private static bool IsList(string text) => text.Length >= 2 && text[0] == '[' && text[text.Length - 1] == ']' && text.All(c => c is >= ' ' and <= '~');

    private static bool IsElement(string text) =>
        text.Length > 0 && IsOf(text, "+-.eE0123456789")
        && float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out float value)
        && IsFinite(value);

    // The engine takes the bytes of the elements, too, which a text seldom is.
    private static bool IsRawVector(string text, int dimension)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length == dimension * 4 && Enumerable.Range(0, dimension).All(i => IsFinite(BitConverter.ToSingle(bytes, i * 4)));
    }

    private static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);

    private static bool IsInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && IsOf(text, "+-0123456789");

    private static bool IsFloat(string text)
    {
        string word = text.TrimStart('+', '-').ToLowerInvariant();
        if (word is "inf" or "infinity" or "nan")
            return text.Length - word.Length <= 1;
        if (!IsOf(text, "+-.eE0123456789"))
            return false;
        // Past the largest number is infinity to the engine; the build of .NET that a compiler may run on says no.
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
        && IsOf(text, "+-.0123456789")
        && IsExact(text, value);

    // .NET rounds what has too many places.
    private static bool IsExact(string text, decimal value)
    {
        string places = text.IndexOf('.') is >= 0 and var point ? text.Substring(point + 1).TrimEnd('0') : "";
        return places.Length <= 28 && (decimal.GetBits(value)[3] >> 16 & 0xff) >= places.Length;
    }

    private static bool IsOf(string text, string characters) => text.All(c => characters.IndexOf(c) >= 0);
}
