using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Looks at received bytes for a command that announces many arguments: the server makes room for as many as it is told before one has come. More than the limit are refused, and of
/// many it is shown nothing until they have come. Also for commands of <see cref="WatchedNames"/>. Hot path: a few bytes per command are compared; only where a count has many digits are the commands walked.
/// </summary>
internal static class FrameScan
{
    /// <summary>So many arguments are believed before they have come: room for them is 16 KiB.</summary>
    private const int Believed = 1024;

    private enum Part
    {
        Whole,
        Cut,
        Wrong,
    }

    /// <summary>The first bytes of a TLS client, which no RESP client sends.</summary>
    public static bool IsTlsHandshake(ReadOnlySpan<byte> received) => received.Length >= 3 && received[0] == 0x16 && received[1] == 0x03;

    /// <summary>
    /// How many bytes of <paramref name="received"/>, which begins with a command, the server may see: all but a last command of many arguments that is not whole.
    /// When <paramref name="refused"/>, there is a command that announces more than <paramref name="limit"/> arguments, or many of which one is none.
    /// When <paramref name="isWatched"/>, one of <see cref="WatchedNames"/> may be among them.
    /// </summary>
    public static int Shown(ReadOnlySpan<byte> received, int limit, out ErrorCode? refused, out bool isWatched)
    {
        refused = null;
        return HasLongCount(received, out isWatched) ? Walk(received, limit, out refused) : received.Length;
    }

    /// <summary>Whether anything looks like <c>*</c> with as many digits as <see cref="Believed"/> at the beginning of a line, or like a watched command; it may be in a value.</summary>
    private static bool HasLongCount(ReadOnlySpan<byte> received, out bool isWatched)
    {
        isWatched = false;
        var isLong = false;
        if (received is [(byte)'*', ..])
        {
            isLong = HasDigits(received[1..]);
            isWatched = WatchedNames.MayBegin(received[1..]);
        }
        for (int at; (at = received.IndexOf("\n*"u8)) >= 0;)
        {
            received = received[(at + 2)..];
            isLong |= HasDigits(received);
            isWatched |= WatchedNames.MayBegin(received);
        }
        return isLong;
    }

    private static bool HasDigits(ReadOnlySpan<byte> bytes) => bytes.Length >= 4 && bytes[..4].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>From command to command, and over lines that are none, as far as they are whole; what is no RESP ends it. Begins at <paramref name="start"/>.</summary>
    public ref struct Commands(ReadOnlySpan<byte> received, int start = 0)
    {
        private readonly ReadOnlySpan<byte> _received = received;
        private int _arguments;

        public int Start { get; private set; }

        public int End { get; private set; } = start;

        /// <summary>Empty for a line that is no command.</summary>
        public ReadOnlySpan<byte> Name { get; private set; }

        /// <summary>Whether the server runs it: of lines it knows PING and QUIT.</summary>
        public readonly bool IsCommand => !Name.IsEmpty || Ascii.EqualsIgnoreCase(_received[Start..End], "PING\r\n"u8) || Ascii.EqualsIgnoreCase(_received[Start..End], "QUIT\r\n"u8);

        /// <summary>The name first.</summary>
        public readonly Words Arguments => new(_received[_arguments..End]);

        public bool MoveNext()
        {
            var rest = _received[End..];
            if (rest.IsEmpty) return false;
            if (rest[0] != (byte)'*') return MoveOverLine(rest);
            if (Number(ref rest, int.MaxValue, out var count) != Part.Whole || count == 0) return false;
            _arguments = _received.Length - rest.Length;
            Name = default;
            for (var i = 0L; i < count; i++)
            {
                if (Argument(ref rest, out var length) != Part.Whole) return false;
                if (i == 0) Name = _received.Slice(_received.Length - rest.Length - length - 2, length);
            }

            (Start, End) = (End, _received.Length - rest.Length);
            return true;
        }

        private bool MoveOverLine(ReadOnlySpan<byte> rest)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0) return false;
            (Start, End) = (End, End + line + 2);
            Name = default;
            return true;
        }
    }

    /// <summary>The arguments of a whole command, one by one.</summary>
    public ref struct Words(ReadOnlySpan<byte> arguments)
    {
        private ReadOnlySpan<byte> _rest = arguments;

        public ReadOnlySpan<byte> Current { get; private set; }

        public bool MoveNext()
        {
            var before = _rest;
            if (Argument(ref _rest, out var length) != Part.Whole) return false;
            Current = before.Slice(before.Length - _rest.Length - length - 2, length);
            return true;
        }
    }

    /// <summary>From command to command; what is no RESP is left to the server, which refuses it or skips the line.</summary>
    private static int Walk(ReadOnlySpan<byte> received, int limit, out ErrorCode? refused)
    {
        refused = null;
        var rest = received;
        while (!rest.IsEmpty)
        {
            if (rest[0] != (byte)'*')
            {
                // As the server does: what it takes for a line must not be taken for a command here.
                var line = rest.IndexOf("\r\n"u8);
                if (line < 0) break;
                rest = rest[(line + 2)..];
                continue;
            }
            var start = received.Length - rest.Length;
            var header = Number(ref rest, limit, out var count);
            if (header != Part.Wrong && count > limit) refused = ErrorCode.TooManyArguments;
            if (header != Part.Whole || refused is not null) break;
            for (var left = count; left > 0; left--)
            {
                var part = Argument(ref rest, out _);
                if (part == Part.Whole) continue;
                if (count <= Believed) return received.Length;
                if (part == Part.Wrong) refused = ErrorCode.NoArgument;
                return start;
            }
        }
        return received.Length;
    }

    /// <summary>The argument that <paramref name="received"/> begins with.</summary>
    private static Part Argument(ref ReadOnlySpan<byte> received, out int length)
    {
        length = 0;
        if (received.IsEmpty) return Part.Cut;
        if (received[0] != (byte)'$') return Part.Wrong;
        var rest = received;
        var header = Number(ref rest, int.MaxValue, out var announced);
        if (header != Part.Whole) return header;
        if (announced + 2 > rest.Length) return Part.Cut;
        length = (int)announced;
        received = rest[(length + 2)..];
        return Part.Whole;
    }

    /// <summary>The number after a type byte, up to one more than <paramref name="limit"/>; of a line that is cut as far as it has come.</summary>
    private static Part Number(ref ReadOnlySpan<byte> received, int limit, out long number)
    {
        number = 0;
        for (var i = 1; i < received.Length; i++)
        {
            if (char.IsAsciiDigit((char)received[i])) number = Math.Min(number * 10 + received[i] - '0', limit + 1L);
            else if (received[i] == (byte)'\r' && i > 1)
            {
                received = received[Math.Min(i + 2, received.Length)..];
                return Part.Whole;
            }
            else return Part.Wrong;
        }
        return Part.Cut;
    }
}
