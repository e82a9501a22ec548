using System.Buffers.Binary;

namespace Lux.Language;

/// <summary>Turns stored values into the words of an index key; <see cref="KeyLayout"/> shows their layout.</summary>
/// <remarks>Hot path, allocates nothing. Property, tested: words compare as the values do, and values that the words do not tell apart are cut ones.</remarks>
public static class KeyEncoder
{
    /// <summary>The bytes of a str or bytes that a key holds.</summary>
    public const int PrefixBytes = 15;

    private const ulong SignBit = 1UL << 63;
    private const byte Longer = 255;

    /// <summary>Writes the words of <paramref name="stored"/> into the first <see cref="KeyComponent.Words"/> of <paramref name="words"/>.</summary>
    /// <returns>False when the words hold only the value's first bytes.</returns>
    public static bool Encode(in KeyComponent component, ReadOnlySpan<byte> stored, Span<ulong> words)
    {
        words = words[..component.Words];
        if (StoredValue.IsNil(stored))
        {
            words.Clear();
            return true;
        }
        switch (component.Type)
        {
            case ColumnType.Ref or ColumnType.Timestamp:
                StoredValue.TryInt(stored, out long number);
                words[0] = Math.Max(1, Sortable(number));   // 0 is null; the smallest int is no id and no time
                return true;
            case ColumnType.Int:
                StoredValue.TryInt(stored, out number);
                words[^1] = Sortable(number);
                if (component.IsNullable) words[0] = 1;
                return true;
            case ColumnType.Float:
                StoredValue.TryFloat(stored, out double real);
                words[0] = Sortable(real);
                return true;
            case ColumnType.Bool:
                StoredValue.TryBool(stored, out bool isTrue);
                words[0] = isTrue ? 2UL : 1UL;
                return true;
            case ColumnType.Decimal:
                StoredValue.TryStr(stored, out var text);
                (words[0], words[1]) = DecimalKey.Of(text);
                return true;
            case ColumnType.Uuid:
                StoredValue.TryBin(stored, out var uuid);
                if (component.IsNullable) words[0] = 1;
                (words[^2], words[^1]) = UuidWords(uuid);
                return true;
            case ColumnType.Str:
                StoredValue.TryStr(stored, out text);
                return EncodeBytes(text, words);
            case ColumnType.Bytes:
                StoredValue.TryBin(stored, out var bytes);
                return EncodeBytes(bytes, words);
            default:
                throw new ArgumentOutOfRangeException(nameof(component), component.Type, "has no order");
        }
    }

    /// <summary>Writes the whole entry of a row: the words of its values, then its id.</summary>
    /// <param name="layout">The index.</param>
    /// <param name="row">The row, by the columns of the schema that <paramref name="layout"/> was made from.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="words">Receives <see cref="KeyLayout.Words"/> words.</param>
    /// <param name="hasNull">Whether one of the values is null, which makes it conflict with nothing in a unique index.</param>
    /// <returns>False when a value is cut.</returns>
    public static bool EncodeRow<TRow>(KeyLayout layout, ref TRow row, ulong id, Span<ulong> words, out bool hasNull)
        where TRow : struct, IRowValues, allows ref struct
    {
        bool isWhole = true;
        hasNull = false;
        foreach (ref readonly var component in layout.Components)
        {
            var value = row.Value(component.Ordinal);
            hasNull |= StoredValue.IsNil(value);
            isWhole &= Encode(component, value, words[component.Offset..]);
        }
        words[layout.ValueWords] = id;
        return isWhole;
    }

    /// <summary>Writes the smallest words of a value that is not null.</summary>
    public static void FirstNotNull(in KeyComponent component, Span<ulong> words)
    {
        words = words[..component.Words];
        words.Clear();
        bool hasTag = component.Type is ColumnType.Int or ColumnType.Uuid;
        if (!hasTag) words[^1] = 1;
        else if (component.IsNullable) words[0] = 1;
    }

    /// <summary>Whether <paramref name="words"/>, those of one component, hold only the first bytes of a longer value.</summary>
    public static bool IsCut(in KeyComponent component, ReadOnlySpan<ulong> words) => !component.IsExact && (byte)words[1] == Longer;

    /// <summary>The words between which, both included, every str or bytes lies that starts with <paramref name="prefix"/>.</summary>
    /// <returns>False when values between them may start otherwise, so that each must be looked at.</returns>
    public static bool PrefixRange(in KeyComponent component, ReadOnlySpan<byte> prefix, Span<ulong> from, Span<ulong> to)
    {
        if (component.IsExact) throw new ArgumentOutOfRangeException(nameof(component), component.Type, "has no prefix");
        if (!EncodeBytes(prefix, from))
        {
            from[..2].CopyTo(to);
            return false;
        }
        Span<byte> bytes = stackalloc byte[16];
        bytes.Fill(byte.MaxValue);
        prefix.CopyTo(bytes);
        Load(bytes, to);
        return true;
    }

    /// <summary>A number whose unsigned order is the order of ints.</summary>
    internal static ulong Sortable(long value) => (ulong)value ^ SignBit;

    /// <summary>A number, never 0, whose unsigned order is the order of floats with nan last.</summary>
    internal static ulong Sortable(double value)
    {
        ulong bits = Packed.FloatBits(value);
        return (bits & SignBit) != 0 ? ~bits : bits | SignBit;
    }

    internal static (ulong High, ulong Low) UuidWords(ReadOnlySpan<byte> uuid) =>
        uuid.Length == 16 ? (BinaryPrimitives.ReadUInt64BigEndian(uuid), BinaryPrimitives.ReadUInt64BigEndian(uuid[8..])) : (0, 0);

    private static bool EncodeBytes(ReadOnlySpan<byte> value, Span<ulong> words)
    {
        bool isWhole = value.Length <= PrefixBytes;
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        (isWhole ? value : value[..PrefixBytes]).CopyTo(bytes);
        bytes[PrefixBytes] = isWhole ? (byte)(1 + value.Length) : Longer;
        Load(bytes, words);
        return isWhole;
    }

    private static void Load(ReadOnlySpan<byte> bytes, Span<ulong> words)
    {
        words[1] = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        words[0] = BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
