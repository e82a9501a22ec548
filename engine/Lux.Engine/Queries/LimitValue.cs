using System.Buffers.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>The number of a LIMIT or OFFSET.</summary>
internal static class LimitValue
{
    /// <summary>Reads it; <paramref name="otherwise"/> when there is no such clause.</summary>
    public static bool TryRead(int argument, string clause, CommandArguments arguments, long otherwise, out long number, out LuxError? error)
    {
        number = otherwise;
        error = null;
        if (argument < 0) return true;
        var text = arguments[argument];
        if (Utf8Parser.TryParse(text, out number, out int read) && read == text.Length && number >= 0) return true;
        error = LuxError.Of(ErrorCode.NotAPositiveNumber, clause).At(argument);
        return false;
    }
}
