using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Recognises <c>[LAYOUT hex] ROWS</c>; no column can be named by either word.</summary>
internal static class RowsArguments
{
    /// <summary>True when the arguments from <paramref name="at"/> on are of the ROWS form; <paramref name="first"/> is then the index of the first row.</summary>
    public static bool TryRead(TableState state, CommandArguments arguments, int at, out RowLayout? layout, out int first, out LuxError? error)
    {
        layout = state.Layout;
        first = at + 1;
        error = null;
        if (Is(arguments, at, "ROWS"u8)) return true;
        if (!Is(arguments, at, "LAYOUT"u8) || !Is(arguments, at + 2, "ROWS"u8)) return false;
        first = at + 3;
        layout = state.LayoutOf(arguments[at + 1]);
        if (layout is null || !LayoutBridge.CanWrite(state, layout))
            error = LuxError.Of(ErrorCode.LayoutMismatch, state.Schema.Name, state.Layout.Hash);
        return true;
    }

    private static bool Is(CommandArguments arguments, int at, ReadOnlySpan<byte> word) =>
        at < arguments.Count && Ascii.EqualsIgnoreCase(arguments[at], word);
}
