using System.Buffers.Binary;

namespace Lux.Language;

/// <summary>Reads one stored value: the bytes of one MessagePack value, as <see cref="RowReader.Value"/> gives them.</summary>
/// <remarks>Hot path. No input makes these read outside of the span; no bytes at all count as null, which is what a row of an older layout holds for a column added later.</remarks>
public static class StoredValue
{
    /// <summary>Null as it is stored.</summary>
    public static ReadOnlySpan<byte> Nil => [Packed.Nil];

    /// <summary>The length of the value that <paramref name="bytes"/> begins with; -1 when it does not end within them.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes) => Packed.Length(bytes);

    /// <summary>Whether the value is null.</summary>
    public static bool IsNil(ReadOnlySpan<byte> stored) => stored.IsEmpty || stored[0] == Packed.Nil;

    /// <summary>Reads what stands for a value in a ROWS value; false for a value.</summary>
    public static bool TryPlaceholder(ReadOnlySpan<byte> stored, out Placeholder kind, out byte data)
    {
        bool isOne = stored.Length >= 3 && stored[0] == Packed.FixExt1;
        (kind, data) = isOne ? ((Placeholder)stored[1], stored[2]) : default;
        return isOne;
    }

    /// <summary>Reads an int, timestamp or ref in any of MessagePack's integer forms; false for another kind of value or one past 64 bits signed.</summary>
    public static bool TryInt(ReadOnlySpan<byte> stored, out long value)
    {
        value = 0;
        if (stored.IsEmpty) return false;
        byte code = stored[0];
        if (code < Packed.FixMap || code >= Packed.FirstNegative)
        {
            value = (sbyte)code;
            return true;
        }
        var rest = stored[1..];
        switch (code)
        {
            case Packed.UInt8 when rest.Length >= 1: value = rest[0]; return true;
            case Packed.UInt16 when rest.Length >= 2: value = BinaryPrimitives.ReadUInt16BigEndian(rest); return true;
            case Packed.UInt32 when rest.Length >= 4: value = BinaryPrimitives.ReadUInt32BigEndian(rest); return true;
            case Packed.UInt64 when rest.Length >= 8: value = BinaryPrimitives.ReadInt64BigEndian(rest); return value >= 0;
            case Packed.Int8 when rest.Length >= 1: value = (sbyte)rest[0]; return true;
            case Packed.Int16 when rest.Length >= 2: value = BinaryPrimitives.ReadInt16BigEndian(rest); return true;
            case Packed.Int32 when rest.Length >= 4: value = BinaryPrimitives.ReadInt32BigEndian(rest); return true;
            case Packed.Int64 when rest.Length >= 8: value = BinaryPrimitives.ReadInt64BigEndian(rest); return true;
            default: return false;
        }
    }

    /// <summary>Reads a float of 64 or 32 bits; false for another kind of value.</summary>
    public static bool TryFloat(ReadOnlySpan<byte> stored, out double value)
    {
        if (stored.Length >= 9 && stored[0] == Packed.Float64)
        {
            value = BinaryPrimitives.ReadDoubleBigEndian(stored[1..]);
            return true;
        }
        if (stored.Length >= 5 && stored[0] == Packed.Float32)
        {
            value = BinaryPrimitives.ReadSingleBigEndian(stored[1..]);
            return true;
        }
        value = 0;
        return false;
    }

    /// <summary>Reads a bool; false for another kind of value.</summary>
    public static bool TryBool(ReadOnlySpan<byte> stored, out bool value)
    {
        value = !stored.IsEmpty && stored[0] == Packed.True;
        return value || (!stored.IsEmpty && stored[0] == Packed.False);
    }

    /// <summary>The UTF-8 text of a str, decimal or json, not copied; false for another kind of value.</summary>
    public static bool TryStr(ReadOnlySpan<byte> stored, out ReadOnlySpan<byte> utf8)
    {
        int header = stored.IsEmpty ? 0 : stored[0] switch { >= Packed.FixStr and < Packed.Nil => 1, Packed.Str8 => 2, Packed.Str16 => 3, Packed.Str32 => 5, _ => 0 };
        return TryPayload(stored, header, out utf8);
    }

    /// <summary>The bytes of a bytes, uuid or vector, not copied; false for another kind of value.</summary>
    public static bool TryBin(ReadOnlySpan<byte> stored, out ReadOnlySpan<byte> bytes)
    {
        int header = stored.IsEmpty ? 0 : stored[0] switch { Packed.Bin8 => 2, Packed.Bin16 => 3, Packed.Bin32 => 5, _ => 0 };
        return TryPayload(stored, header, out bytes);
    }

    private static bool TryPayload(ReadOnlySpan<byte> stored, int header, out ReadOnlySpan<byte> payload)
    {
        int length = header == 0 ? -1 : Packed.Length(stored);
        payload = length < 0 ? default : stored[header..length];
        return length >= 0;
    }
}
