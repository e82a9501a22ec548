using System.Text;

namespace Lux.Engine;

/// <summary>The names of commands before which <see cref="SessionGuard"/> has something to look at. Hot path: asked once per command, by the name's length, first and last letter.</summary>
internal static class WatchedNames
{
    /// <summary>No name has more bytes.</summary>
    public const int Longest = 9;

    private const int Lengths = Longest + 1, Letters = 32;

    /// <summary>Commands whose reply Garnet may leave unwritten (<see cref="SessionSender"/>).</summary>
    private static readonly string[] Unwritten = ["EXPIRE", "EXPIREAT", "PEXPIRE", "PEXPIREAT", "PERSIST"];

    /// <summary>For each length and first letter the last letters, as bits.</summary>
    private static readonly uint[] LastLetters = Find();

    /// <summary>Whether Garnet may leave the reply to this command unwritten.</summary>
    public static bool MayLeaveUnwritten(ReadOnlySpan<byte> name)
    {
        foreach (var unwritten in Unwritten)
            if (Ascii.EqualsIgnoreCase(name, unwritten)) return true;
        return false;
    }

    /// <summary>
    /// Whether the command that <paramref name="received"/> begins with, behind its <c>*</c>, may be a watched one. Of a name that is not whole it may not: nobody runs that yet.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<byte> received)
    {
        // The usual form: one digit says how many arguments, another how long the name is.
        if (received.Length >= 8 && received[1] == (byte)'\r' && received[3] == (byte)'$' && received[5] == (byte)'\r') return Has(received[7..], received[4] - '0');
        return MayBeginLong(received);
    }

    private static bool MayBeginLong(ReadOnlySpan<byte> received)
    {
        if (!Number(ref received, out _) || received.IsEmpty || received[0] != (byte)'$') return false;
        received = received[1..];
        return Number(ref received, out var length) && Has(received, length);
    }

    private static bool Has(ReadOnlySpan<byte> name, int length) =>
        (uint)(length - 1) < Longest && name.Length >= length && (LastLetters[(length * Letters) + (name[0] & (Letters - 1))] >> (name[length - 1] & (Letters - 1)) & 1) != 0;

    /// <summary>Takes the digits and the line break behind them.</summary>
    private static bool Number(ref ReadOnlySpan<byte> received, out int number)
    {
        number = 0;
        var digits = received.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits <= 0 || received.Length < digits + 2) return false;
        // More than fit are no name's length; whoever counts arguments has an own limit.
        foreach (var digit in received[..digits]) number = Math.Min((number * 10) + digit - '0', Longest + 1);
        received = received[(digits + 2)..];
        return true;
    }

    private static uint[] Find()
    {
        var last = new uint[Lengths * Letters];
        foreach (var name in (string[])["EXEC", .. Unwritten, .. LineBreaks.Names]) last[(name.Length * Letters) + (name[0] & (Letters - 1))] |= 1u << (name[^1] & (Letters - 1));
        return last;
    }
}
