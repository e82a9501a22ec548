namespace Lux.Engine;

/// <summary>
/// Looks at received bytes for a command that announces more arguments than there may be: the server makes room for as many as it
/// is told before one has come. Hot path: two bytes per command are compared; only where a count has that many digits are the commands walked.
/// </summary>
internal static class FrameScan
{
    /// <summary>The first bytes of a TLS client, which no RESP client sends.</summary>
    public static bool IsTlsHandshake(ReadOnlySpan<byte> received) => received.Length >= 3 && received[0] == 0x16 && received[1] == 0x03;

    /// <summary>False when a command in <paramref name="received"/>, which begins with one, announces more than <paramref name="limit"/> arguments.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> received, int limit)
    {
        var digits = limit < 10_000 ? 4 : 7;
        return !HasLongCount(received, digits) || Walk(received, limit);
    }

    /// <summary>Whether anything looks like <c>*</c> with at least so many digits at the beginning of a line; it may be in a value.</summary>
    private static bool HasLongCount(ReadOnlySpan<byte> received, int digits)
    {
        if (!received.IsEmpty && received[0] == (byte)'*' && HasDigits(received[1..], digits)) return true;
        for (int at; (at = received.IndexOf("\n*"u8)) >= 0; received = received[(at + 2)..])
            if (HasDigits(received[(at + 2)..], digits)) return true;
        return false;
    }

    private static bool HasDigits(ReadOnlySpan<byte> bytes, int count) =>
        bytes.Length >= count && bytes[..count].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>From command to command, as far as they are whole; what is no RESP ends it.</summary>
    public ref struct Commands(ReadOnlySpan<byte> received)
    {
        private readonly ReadOnlySpan<byte> _received = received;

        public int Start { get; private set; }

        public int End { get; private set; }

        public ReadOnlySpan<byte> Name { get; private set; }

        public bool MoveNext()
        {
            var rest = _received[End..];
            if (rest.IsEmpty || rest[0] != (byte)'*' || !TryNumber(ref rest, int.MaxValue, out var count)) return false;
            Name = default;
            for (var i = 0L; i < count; i++)
            {
                if (!TryArgument(ref rest, out var length)) return false;
                if (i == 0) Name = _received.Slice(_received.Length - rest.Length - length - 2, length);
            }

            (Start, End) = (End, _received.Length - rest.Length);
            return true;
        }
    }

    /// <summary>From command to command; what is no RESP is left to the server, which refuses it or skips the line.</summary>
    private static bool Walk(ReadOnlySpan<byte> received, int limit)
    {
        while (!received.IsEmpty)
        {
            if (received[0] != (byte)'*')
            {
                var line = received.IndexOf((byte)'\n');
                if (line < 0) return true;
                received = received[(line + 1)..];
                continue;
            }
            if (!TryNumber(ref received, limit, out var count)) return true;
            if (count > limit) return false;
            for (; count > 0; count--)
            {
                if (!TryArgument(ref received, out _)) return true;
            }
        }
        return true;
    }

    /// <summary>The argument that <paramref name="received"/> begins with; false when it is not whole or is none.</summary>
    private static bool TryArgument(ref ReadOnlySpan<byte> received, out int length)
    {
        length = 0;
        if (received.IsEmpty || received[0] != (byte)'$' || !TryNumber(ref received, int.MaxValue, out var announced) || announced + 2 > received.Length) return false;
        length = (int)announced;
        received = received[(length + 2)..];
        return true;
    }

    /// <summary>The number after a type byte, up to one more than <paramref name="limit"/>; false when the line is not whole or says something else.</summary>
    private static bool TryNumber(ref ReadOnlySpan<byte> received, int limit, out long number)
    {
        number = 0;
        for (var i = 1; i < received.Length; i++)
        {
            if (char.IsAsciiDigit((char)received[i])) number = Math.Min(number * 10 + received[i] - '0', limit + 1L);
            else if (received[i] == (byte)'\r' && i > 1)
            {
                received = received[Math.Min(i + 2, received.Length)..];
                return true;
            }
            else return false;
        }
        // Not at its end yet, and too large already.
        return number > limit;
    }
}
