using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TTL seconds</c> before what a write gives; no column can be named by the word. Hot path: 0 B.</summary>
internal static class TtlArgument
{
    /// <summary>Reads it where it is given.</summary>
    /// <param name="arguments">The command's.</param>
    /// <param name="at">Where it would be.</param>
    /// <param name="allowsZero">Whether 0, no expiry, can be given.</param>
    /// <param name="seconds">The seconds; -1 when it is not given.</param>
    /// <param name="next">The argument behind it.</param>
    /// <returns>What is wrong.</returns>
    public static LuxError? Read(CommandArguments arguments, int at, bool allowsZero, out long seconds, out int next)
    {
        seconds = -1;
        next = at;
        if (at + 1 >= arguments.Count || !Ascii.EqualsIgnoreCase(arguments[at], "TTL"u8)) return null;
        next = at + 2;
        return TimeToLive.TryParse(arguments[at + 1], allowsZero, out seconds, out var error) ? null : error!.At(at + 1);
    }

    /// <summary>When a row that is written now and lives so many seconds expires; 0 for never.</summary>
    public static long ExpiryOf(TableSession session, long seconds) => seconds <= 0 ? 0 : session.NowMs() + (seconds * 1000);

    /// <summary>The error when rows of the table cannot expire, or null. Under the lock.</summary>
    public static LuxError? Check(Table table, long expiry) => expiry != 0 && table.ExpiryRestrictedBy is { } other
        ? LuxError.Of(ErrorCode.TtlRestricted, table.Name, other)
        : null;
}
