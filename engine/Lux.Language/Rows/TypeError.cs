using System.Globalization;

namespace Lux.Language;

/// <summary>The error of a value that is not of its column's type.</summary>
internal static class TypeError
{
    /// <summary>The error for wire text.</summary>
    public static LuxError Of(Column column, ReadOnlySpan<byte> text)
    {
        // A few bytes past what is shown, so that a character at the cut is seen whole.
        var shown = text[..Math.Min(text.Length, Limits.QuotedBytes + 4)];
        return LuxError.Of(ErrorCode.WrongType, column.Name, WrongValue.Expected(column), Quoted.Of(shown.ToArray()));
    }

    /// <summary>The error for a value of a ROWS row.</summary>
    public static LuxError OfStored(Column column, ReadOnlySpan<byte> stored)
    {
        if (StoredValue.TryStr(stored, out var text) || StoredValue.TryBin(stored, out text)) return Of(column, text);
        string shown = StoredValue.TryInt(stored, out long number) ? number.ToString(CultureInfo.InvariantCulture)
            : StoredValue.TryFloat(stored, out double real) ? real.ToString(CultureInfo.InvariantCulture)
            : StoredValue.TryBool(stored, out bool isTrue) ? isTrue ? "true" : "false"
            : StoredValue.IsNil(stored) ? "null"
            : stored[0] is Packed.UInt64 ? "an integer past 64 bits"
            : Packed.TryArrayHeader(stored, out _, out _) ? "an array"
            : stored[0] is (>= Packed.FixMap and < Packed.FixArray) or Packed.Map16 or Packed.Map32 ? "a map"
            : "an extension";
        return LuxError.Of(ErrorCode.WrongType, column.Name, WrongValue.Expected(column), shown);
    }
}
