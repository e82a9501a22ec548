using System.Globalization;

namespace Lux.Benchmarks.Load;

/// <summary>Counts whole RESP replies in a stream that arrives in pieces, without keeping any of it.</summary>
internal sealed class ReplyCounter
{
    private long _remaining = 1;   // values still missing of the reply under way
    private long _skip;            // bytes of a bulk still to come, its line end included
    private readonly byte[] _line = new byte[64];
    private int _lineLength;
    private bool _inLine;

    /// <summary>The first error reply seen, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>Takes the next bytes and answers how many replies ended in them.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        int replies = 0;
        while (bytes.Length > 0)
        {
            if (_skip > 0)
            {
                int n = (int)Math.Min(_skip, bytes.Length);
                bytes = bytes[n..];
                if ((_skip -= n) == 0) replies += EndValue();
                continue;
            }
            int end = bytes.IndexOf((byte)'\n');
            var part = end < 0 ? bytes : bytes[..end];
            int kept = Math.Min(part.Length, _line.Length - _lineLength);
            part[..kept].CopyTo(_line.AsSpan(_lineLength));
            _lineLength += kept;
            _inLine = end < 0;
            if (_inLine) return replies;
            bytes = bytes[(end + 1)..];
            replies += EndLine();
        }
        return replies;
    }

    private int EndLine()
    {
        var line = _line.AsSpan(0, _lineLength).TrimEnd((byte)'\r');
        _lineLength = 0;
        char kind = (char)line[0];
        switch (kind)
        {
            case '$':
                long length = Number(line[1..]);
                if (length < 0) return EndValue();
                _skip = length + 2;
                return 0;
            case '*' or '~' or '>' or '%':
                long items = Number(line[1..]) * (kind == '%' ? 2 : 1);
                if (items > 0) _remaining += items;
                return EndValue();
            case '-':
                Error ??= System.Text.Encoding.UTF8.GetString(line[1..]);
                return EndValue();
            default:
                return EndValue();
        }
    }

    private int EndValue()
    {
        if (--_remaining > 0) return 0;
        _remaining = 1;
        return 1;
    }

    private static long Number(ReadOnlySpan<byte> text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
