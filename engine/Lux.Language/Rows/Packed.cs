using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Lux.Language;

/// <summary>MessagePack's first bytes, and how long a value is by them.</summary>
internal static class Packed
{
    public const byte FixMap = 0x80, FixArray = 0x90, FixStr = 0xa0, Nil = 0xc0, NeverUsed = 0xc1, False = 0xc2, True = 0xc3;
    public const byte Bin8 = 0xc4, Bin16 = 0xc5, Bin32 = 0xc6, Ext8 = 0xc7, Ext16 = 0xc8, Ext32 = 0xc9, Float32 = 0xca, Float64 = 0xcb;
    public const byte UInt8 = 0xcc, UInt16 = 0xcd, UInt32 = 0xce, UInt64 = 0xcf, Int8 = 0xd0, Int16 = 0xd1, Int32 = 0xd2, Int64 = 0xd3;
    public const byte FixExt1 = 0xd4, FixExt2 = 0xd5, FixExt4 = 0xd6, FixExt8 = 0xd7, FixExt16 = 0xd8, Str8 = 0xd9, Str16 = 0xda, Str32 = 0xdb;
    public const byte Array16 = 0xdc, Array32 = 0xdd, Map16 = 0xde, Map32 = 0xdf, FirstNegative = 0xe0;

    public const ulong NanBits = 0x7ff8_0000_0000_0000;

    // By the first byte: the whole length of a value that it decides; 0 when more bytes decide or the byte is never used.
    private static ReadOnlySpan<byte> Lengths =>
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 5, 9, 2, 3, 5, 9, 2, 3, 5, 9, 3, 4, 6, 10, 18, 0, 0, 0, 0, 0, 0, 0,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ];

    /// <summary>The bits that a float is stored as: -0 as 0, every nan as the same one.</summary>
    public static ulong FloatBits(double value) =>
        double.IsNaN(value) ? NanBits : value == 0 ? 0 : BitConverter.DoubleToUInt64Bits(value);

    /// <summary>Whether an integer, text or bytes whose first byte is <paramref name="code"/> and whose value or length is <paramref name="number"/> could not be written shorter.</summary>
    public static bool IsShortest(byte code, long number) => code switch
    {
        < FixMap or >= FirstNegative or (>= FixStr and < Nil) or Bin8 => true,
        Str8 => number > 31,
        Str16 or Bin16 or UInt16 => number > byte.MaxValue,
        Str32 or Bin32 or UInt32 => number > ushort.MaxValue,
        UInt8 => number > sbyte.MaxValue,
        UInt64 => number > uint.MaxValue,
        Int8 => number < -32,
        Int16 => number < sbyte.MinValue,
        Int32 => number < short.MinValue,
        Int64 => number < int.MinValue,
        _ => false,
    };

    /// <summary>The length of the shortest header of an array.</summary>
    public static int ArrayHeaderLength(int count) => count <= 15 ? 1 : count <= ushort.MaxValue ? 3 : 5;

    /// <summary>The length of the value that <paramref name="bytes"/> begins with, header and nested values included; -1 when it does not end within them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return -1;
        int length = Lengths[bytes[0]];
        return length == 0 ? Counted(bytes) : length <= bytes.Length ? length : -1;
    }

    private static int Counted(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        Bin8 or Str8 when bytes.Length >= 2 => Within(bytes, 2 + bytes[1]),
        Bin16 or Str16 when bytes.Length >= 3 => Within(bytes, 3 + BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])),
        Bin32 or Str32 when bytes.Length >= 5 => Within(bytes, 5L + BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
        Ext8 when bytes.Length >= 2 => Within(bytes, 3 + bytes[1]),
        Ext16 when bytes.Length >= 3 => Within(bytes, 4 + BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])),
        Ext32 when bytes.Length >= 5 => Within(bytes, 6L + BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
        (>= FixMap and < FixStr) or (>= Array16 and <= Map32) => Nested(bytes),
        _ => -1,
    };

    private static int Within(ReadOnlySpan<byte> bytes, long length) => length <= bytes.Length ? (int)length : -1;

    // One loop instead of a recursion, so that depth costs nothing; each value takes a byte at least, so it ends.
    private static int Nested(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        for (long left = 1; left > 0; left--)
        {
            var rest = bytes[at..];
            if (TryContainer(rest, out int header, out long values))
            {
                at += header;
                left += values;
                continue;
            }
            int length = rest.IsEmpty || IsContainer(rest[0]) ? -1 : Length(rest);
            if (length < 0) return -1;
            at += length;
        }
        return at;
    }

    /// <summary>Reads an array's header; false when <paramref name="bytes"/> begin with something else.</summary>
    public static bool TryArrayHeader(ReadOnlySpan<byte> bytes, out int header, out long values)
    {
        values = 0;
        header = 0;
        return !bytes.IsEmpty && ((bytes[0] & 0xf0) == FixArray || bytes[0] is Array16 or Array32) && TryContainer(bytes, out header, out values);
    }

    private static bool IsContainer(byte code) => code is (>= FixMap and < FixStr) or (>= Array16 and <= Map32);

    private static bool TryContainer(ReadOnlySpan<byte> bytes, out int header, out long values)
    {
        (header, values) = bytes.IsEmpty ? (0, 0) : bytes[0] switch
        {
            >= FixMap and < FixArray => (1, 2L * (bytes[0] & 15)),
            >= FixArray and < FixStr => (1, bytes[0] & 15),
            Array16 when bytes.Length >= 3 => (3, BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])),
            Array32 when bytes.Length >= 5 => (5, BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
            Map16 when bytes.Length >= 3 => (3, 2L * BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])),
            Map32 when bytes.Length >= 5 => (5, 2L * BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
            _ => (0, 0L),
        };
        return header > 0;
    }
}
