namespace Lux.Schema;

/// <summary>Finds where a reply ends, in whatever pieces it arrives, looking at each byte once and at the bytes of a bulk not at all.</summary>
internal struct ReplyScanner
{
    private enum At : byte { Kind, Length, LengthFeed, Line, Body, BodyReturn, Feed }

    private At _at;
    private byte _kind;
    private bool _negative, _hasDigits;
    private long _number;
    private long _missing;   // elements that must end before the reply does

    public ReplyScanner() => _missing = 1;

    /// <summary>Looks through <paramref name="chunk"/>; true when a reply ends within it, after <paramref name="used"/> bytes. The next call goes on with the byte after.</summary>
    /// <exception cref="LuxConnectionException">These bytes are no RESP.</exception>
    public bool Scan(ReadOnlySpan<byte> chunk, out int used)
    {
        for (int at = 0; at < chunk.Length;)
        {
            byte next = chunk[at];
            switch (_at)
            {
                case At.Kind:
                    _kind = next;
                    _number = 0;
                    _negative = _hasDigits = false;
                    _at = next switch
                    {
                        (byte)'$' or (byte)'*' or (byte)'=' or (byte)'!' or (byte)'%' or (byte)'~' or (byte)'>' or (byte)'|' => At.Length,
                        (byte)'+' or (byte)'-' or (byte)':' or (byte)'_' or (byte)',' or (byte)'#' or (byte)'(' => At.Line,
                        _ => throw NotResp(chunk[at..]),
                    };
                    at++;
                    break;

                case At.Length:
                    at++;
                    if (next is >= (byte)'0' and <= (byte)'9' && _number <= int.MaxValue) (_number, _hasDigits) = (_number * 10 + (next - '0'), true);
                    else if (next == '-' && !_negative && !_hasDigits) _negative = true;
                    else if (next == '\r' && _hasDigits && _number <= int.MaxValue) _at = At.LengthFeed;
                    else throw NotResp(chunk[(at - 1)..]);
                    break;

                case At.LengthFeed:
                    if (next != '\n') throw NotResp(chunk[at..]);
                    at++;
                    if (_negative) _number = 0;
                    if (_kind is (byte)'$' or (byte)'=' or (byte)'!')
                    {
                        if (!_negative)
                        {
                            _at = At.Body;
                            break;
                        }
                    }
                    else _missing += _kind is (byte)'%' or (byte)'|' ? _number * 2 : _number;
                    if (_kind == '|') _missing++;   // an attribute is no element, it precedes one
                    if (EndElement())
                    {
                        used = at;
                        return true;
                    }
                    break;

                case At.Line:
                    int end = chunk[at..].IndexOf((byte)'\r');
                    if (end < 0) at = chunk.Length;
                    else (at, _at) = (at + end + 1, At.Feed);
                    break;

                case At.Body:
                    long step = Math.Min(_number, chunk.Length - at);
                    at += (int)step;
                    if ((_number -= step) == 0) _at = At.BodyReturn;
                    break;

                case At.BodyReturn:
                    if (next != '\r') throw NotResp(chunk[at..]);
                    at++;
                    _at = At.Feed;
                    break;

                case At.Feed:
                    if (next != '\n') throw NotResp(chunk[at..]);
                    at++;
                    if (EndElement())
                    {
                        used = at;
                        return true;
                    }
                    break;
            }
        }
        used = chunk.Length;
        return false;
    }

    private bool EndElement()
    {
        _at = At.Kind;
        if (--_missing > 0) return false;
        _missing = 1;
        return true;
    }

    private static LuxConnectionException NotResp(ReadOnlySpan<byte> from) => ConnectionErrors.NotResp(from);
}
