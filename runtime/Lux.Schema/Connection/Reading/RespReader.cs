using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lux.Schema.Generated;

/// <summary>Reads one complete reply, RESP2 or RESP3, element by element.</summary>
/// <remarks>Hot path: 0 B. An error inside of the reply is thrown as the <see cref="LuxException"/> that it is, an element of another kind than asked for as one whose code is <c>PROTOCOL</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RespReader
{
    private readonly ReadOnlySpan<byte> _reply;
    private int _at;

    /// <summary>A reader of <paramref name="reply"/>, which holds whole elements.</summary>
    public RespReader(ReadOnlySpan<byte> reply) => _reply = reply;

    /// <summary>How many bytes are read.</summary>
    public readonly int Position => _at;

    /// <summary>Whether every element is read.</summary>
    public readonly bool IsAtEnd => _at == _reply.Length;

    /// <summary>What comes next, attributes left out.</summary>
    public RespKind Kind
    {
        get
        {
            SkipAttributes();
            return _at < _reply.Length ? (RespKind)_reply[_at] : RespKind.End;
        }
    }

    /// <summary>Reads a null of any shape (<c>_</c>, <c>$-1</c>, <c>*-1</c>) and says so; reads nothing when the next element is a value.</summary>
    public bool TryReadNull()
    {
        RespKind kind = Kind;
        if (kind == RespKind.Null || (kind is RespKind.Bulk or RespKind.Array && _reply[_at + 1] == '-'))
        {
            Line();
            return true;
        }
        return false;
    }

    /// <summary>An integer; also one that came as text or as a whole double.</summary>
    public long ReadInteger()
    {
        RespKind kind = Next();
        if (kind == RespKind.Integer) return Number(Line());
        ReadOnlySpan<byte> text = kind is RespKind.Bulk or RespKind.SimpleString or RespKind.BigNumber ? Text(kind) : throw Unexpected("an integer", kind);
        return Utf8Parser.TryParse(text, out long value, out int used) && used == text.Length ? value : throw Unexpected("an integer", kind);
    }

    /// <summary>A number; also one that came as an integer or as text.</summary>
    public double ReadDouble()
    {
        RespKind kind = Next();
        if (kind == RespKind.Integer) return Number(Line());
        ReadOnlySpan<byte> text = kind is RespKind.Double or RespKind.Bulk or RespKind.SimpleString or RespKind.BigNumber ? Text(kind) : throw Unexpected("a number", kind);
        return RespNumber.TryParseDouble(text, out double value) ? value : throw Unexpected("a number", kind);
    }

    /// <summary>A bool: RESP3's, or the integer 1 or 0.</summary>
    public bool ReadBoolean()
    {
        RespKind kind = Next();
        if (kind == RespKind.Boolean) return Line()[0] == 't';
        return kind == RespKind.Integer ? Number(Line()) != 0 : throw Unexpected("a bool", kind);
    }

    /// <summary>The bytes of a bulk or a simple string, valid while the reply is.</summary>
    public ReadOnlySpan<byte> ReadBulk()
    {
        RespKind kind = Next();
        return kind is RespKind.Bulk or RespKind.SimpleString or RespKind.Verbatim or RespKind.BigNumber or RespKind.Double or RespKind.Integer
            ? Text(kind)
            : throw Unexpected("a text", kind);
    }

    /// <summary>The number of elements that follow: of a map twice its pairs, of a null array -1.</summary>
    public int ReadArrayHeader()
    {
        RespKind kind = Next();
        switch (kind)
        {
            case RespKind.Array or RespKind.Set or RespKind.Push: return checked((int)Number(Line()));
            case RespKind.Map: return checked((int)Number(Line()) * 2);
            case RespKind.Null: Line(); return -1;
            default: throw Unexpected("an array", kind);
        }
    }

    /// <summary>The text of an error that comes next, without throwing it.</summary>
    internal ReadOnlySpan<byte> ReadErrorText() => Text(Kind);

    /// <summary>Reads the next element with all that is in it, errors included, and forgets it.</summary>
    public void Skip() => Skip(1);

    // A loop over a count, not a recursion: a reply may be nested as deep as it likes.
    private void Skip(long left)
    {
        for (; left > 0; left--)
        {
            var kind = (RespKind)_reply[_at];
            ReadOnlySpan<byte> line = Line();
            bool isScalar = kind is RespKind.SimpleString or RespKind.Error or RespKind.Integer or RespKind.Null or RespKind.Double or RespKind.Boolean or RespKind.BigNumber;
            long number = isScalar ? 0 : Number(line);
            switch (kind)
            {
                case RespKind.Bulk or RespKind.Verbatim or RespKind.BulkError: _at += number < 0 ? 0 : checked((int)number + 2); break;
                case RespKind.Array or RespKind.Set or RespKind.Push: left += Math.Max(number, 0); break;
                case RespKind.Map: left += number * 2; break;
                case RespKind.Attribute: left += number * 2 + 1; break;
            }
        }
    }

    private RespKind Next()
    {
        RespKind kind = Kind;
        if (kind is RespKind.Error or RespKind.BulkError) throw LuxException.FromReply(Text(kind));
        return kind;
    }

    private ReadOnlySpan<byte> Text(RespKind kind)
    {
        ReadOnlySpan<byte> line = Line();
        if (kind is not (RespKind.Bulk or RespKind.Verbatim or RespKind.BulkError)) return line;
        int length = checked((int)Number(line));
        if (length < 0) throw LuxException.Protocol("expected a text, got null");
        ReadOnlySpan<byte> text = _reply.Slice(_at, length);
        _at += length + 2;
        return kind == RespKind.Verbatim ? text[4..] : text;
    }

    private void SkipAttributes()
    {
        while (_at < _reply.Length && _reply[_at] == (byte)RespKind.Attribute)
            Skip(Number(Line()) * 2);
    }

    /// <summary>What follows the kind byte up to the line's end.</summary>
    private ReadOnlySpan<byte> Line()
    {
        ReadOnlySpan<byte> rest = _reply[(_at + 1)..];
        int end = 0;
        while (rest[end] != '\r') end++;
        _at += end + 3;
        return rest[..end];
    }

    private static long Number(ReadOnlySpan<byte> digits) =>
        RespNumber.TryParse(digits, out long value) ? value : throw LuxException.Protocol("expected a number in a reply's header");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LuxException Unexpected(string wanted, RespKind got) =>
        LuxException.Protocol($"expected {wanted}, got {got switch { RespKind.End => "the end of the reply", RespKind.Null => "null", _ => $"RESP '{(char)got}'" }}");
}
