using System.Buffers.Text;
using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>A row's id as a command's argument.</summary>
internal static class RowId
{
    /// <summary>Reads an id; a number below 1 is one that no row has, given as 0.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ulong id, out LuxError? error)
    {
        bool isNumber = Utf8Parser.TryParse(text, out long number, out int read) && read == text.Length;
        id = isNumber && number > 0 ? (ulong)number : 0;
        error = isNumber ? null : LuxError.Of(ErrorCode.InvalidRowId);
        return isNumber;
    }

    /// <summary>That no row has the id in <paramref name="text"/>, which <see cref="TryParse"/> read.</summary>
    public static LuxError NotFound(Table table, ReadOnlySpan<byte> text)
    {
        Utf8Parser.TryParse(text, out long number, out _);
        return LuxError.Of(ErrorCode.RowNotFound, number.ToString(CultureInfo.InvariantCulture), table.Name);
    }
}
