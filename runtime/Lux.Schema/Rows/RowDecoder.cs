using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Lux.Language;

namespace Lux.Schema.Generated;

/// <summary>Reads the values of a row one after the other: the key, the columns in declared order, then the joined rows.</summary>
/// <remarks>Hot path: what it allocates is the texts and arrays of the row.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RowDecoder
{
    private RowReader _row;
    private int _next;

    /// <summary>A decoder of one row as FORMAT ROWS gives it.</summary>
    /// <param name="row">The bytes of the MessagePack array.</param>
    public RowDecoder(ReadOnlySpan<byte> row) => _row = new(row);

    /// <summary>The number of values, key and joined rows included.</summary>
    public readonly int Count => _row.Count;

    /// <summary>Text.</summary>
    public string ReadString() => Encoding.UTF8.GetString(Text());

    /// <summary>A whole number.</summary>
    public long ReadInt64() => StoredValue.TryInt(Next(), out var value) ? value : throw Wrong("a whole number");

    /// <summary>A whole number.</summary>
    public int ReadInt32() => Narrow<int>(ReadInt64());

    /// <summary>A whole number.</summary>
    public short ReadInt16() => Narrow<short>(ReadInt64());

    /// <summary>A whole number.</summary>
    public byte ReadByte() => Narrow<byte>(ReadInt64());

    /// <summary>A float.</summary>
    public double ReadDouble() => StoredValue.TryFloat(Next(), out var value) ? value : throw Wrong("a float");

    /// <summary>A float, narrowed.</summary>
    public float ReadSingle() => (float)ReadDouble();

    /// <summary>A bool.</summary>
    public bool ReadBoolean() => StoredValue.TryBool(Next(), out var value) ? value : throw Wrong("a bool");

    /// <summary>One character.</summary>
    public char ReadChar()
    {
        Span<char> one = stackalloc char[1];
        return Encoding.UTF8.TryGetChars(Text(), one, out var count) && count == 1 ? one[0] : throw Wrong("one character");
    }

    /// <summary>An instant, UTC.</summary>
    public DateTimeOffset ReadDateTimeOffset()
    {
        var milliseconds = ReadInt64();
        return Instant.IsWithin(milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : throw Wrong("an instant");
    }

    /// <summary>An instant, UTC.</summary>
    public DateTime ReadDateTime() => ReadDateTimeOffset().UtcDateTime;

    /// <summary>A duration.</summary>
    public TimeSpan ReadTimeSpan() => new(ReadInt64());

    /// <summary>A day.</summary>
    public DateOnly ReadDateOnly()
    {
        var day = ReadInt64();
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : throw Wrong("a day");
    }

    /// <summary>An identifier.</summary>
    public Guid ReadGuid()
    {
        var bytes = Binary();
        return bytes.Length == 16 ? new(bytes, bigEndian: true) : throw Wrong("a uuid");
    }

    /// <summary>Bytes.</summary>
    public byte[] ReadBytes() => Binary().ToArray();

    /// <summary>Bytes.</summary>
    public ReadOnlyMemory<byte> ReadMemory() => Binary().ToArray();

    /// <summary>A decimal number.</summary>
    public decimal ReadDecimal() =>
        Utf8Parser.TryParse(Text(), out decimal value, out _) ? value : throw Wrong("a decimal that C# can hold");

    /// <summary>The id of a row.</summary>
    public Id<T> ReadId<T>() => new(ReadInt64());

    /// <summary>An enum by its name.</summary>
    public T ReadEnumName<T>()
        where T : struct, Enum => EnumNames<T>.TryParse(Text(), out var value) ? value : throw Wrong($"a name of {typeof(T).Name}");

    /// <summary>An enum by its number.</summary>
    public T ReadEnumNumber<T>()
        where T : struct, Enum => EnumNumbers<T>.ValueOf(ReadInt64());

    /// <summary>Whether the next value is null; then it is passed over.</summary>
    internal bool IsNull()
    {
        if (!_row.IsNil(_next)) return false;
        _next++;
        return true;
    }

    /// <summary>The next value, a joined row.</summary>
    internal RowDecoder ReadRow() => new(Next());

    /// <summary>Passes over what is left of the queried table's own values, so that joined rows come next.</summary>
    internal void MoveTo(int value) => _next = value;

    private ReadOnlySpan<byte> Next() => _row.Value(_next++);

    [UnscopedRef]
    private ReadOnlySpan<byte> Text() => StoredValue.TryStr(Next(), out var utf8) ? utf8 : throw Wrong("text");

    [UnscopedRef]
    private ReadOnlySpan<byte> Binary() => StoredValue.TryBin(Next(), out var bytes) ? bytes : throw Wrong("bytes");

    private T Narrow<T>(long value)
        where T : struct, System.Numerics.INumber<T> =>
        long.CreateTruncating(T.CreateTruncating(value)) == value ? T.CreateTruncating(value) : throw Wrong($"a number that {typeof(T).Name} can hold");

    private readonly LuxException Wrong(string expected) =>
        LuxException.Protocol($"value {_next - 1} of a row is not {expected}; the record and the table differ");
}
