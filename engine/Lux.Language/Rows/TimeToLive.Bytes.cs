namespace Lux.Language;

/// <summary>The same from a command's argument. Hot path: 0 B.</summary>
public static partial class TimeToLive
{
    /// <summary>Reads the seconds from the bytes of their text.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, bool allowsZero, out long seconds, out LuxError? error)
    {
        bool isRight = IntText.TryParse(text, out seconds) && IsInRange(seconds, allowsZero);
        error = isRight ? null : Wrong(Quoted.Of(text.ToArray()), allowsZero);
        return isRight;
    }
}
