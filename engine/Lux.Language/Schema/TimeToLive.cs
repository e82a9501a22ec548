using System.Globalization;

namespace Lux.Language;

/// <summary>The seconds after <c>TTL</c>: of TCREATE for rows that name none, of TINSERT for its rows, of TUPDATE from then on, where 0 takes the expiry away.</summary>
public static partial class TimeToLive
{
    /// <summary>The word.</summary>
    public const string Word = "TTL";

    /// <summary>Reads the seconds.</summary>
    /// <param name="text">Decimal digits, a sign allowed.</param>
    /// <param name="allowsZero">Whether 0, no expiry, is a value.</param>
    /// <param name="seconds">The seconds, at most <see cref="Limits.TtlSeconds"/>.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string text, bool allowsZero, out long seconds, out LuxError? error)
    {
        bool isRight = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seconds) && IsInRange(seconds, allowsZero);
        error = isRight ? null : Wrong(Quoted.Of(text), allowsZero);
        return isRight;
    }

    private static bool IsInRange(long seconds, bool allowsZero) => seconds >= (allowsZero ? 0 : 1) && seconds <= Limits.TtlSeconds;

    private static LuxError Wrong(string quoted, bool allowsZero) =>
        LuxError.Of(ErrorCode.InvalidTtl, allowsZero ? "0" : "1", Limits.TtlSeconds.ToString(CultureInfo.InvariantCulture), quoted);
}
