namespace Lux.Language;

/// <summary>The order of values: null first, nan last, text and bytes byte by byte, decimals as numbers, false before true.</summary>
/// <remarks>Hot path, allocates nothing, throws nothing: bytes that are no value of the type compare as null or as some value.</remarks>
public static class ValueComparer
{
    /// <summary>Compares two stored values of one column.</summary>
    /// <returns>Below, at or above zero as <paramref name="a"/> comes before, with or after <paramref name="b"/>.</returns>
    public static int Compare(ColumnType type, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        bool isNilA = StoredValue.IsNil(a), isNilB = StoredValue.IsNil(b);
        if (isNilA || isNilB) return isNilB.CompareTo(isNilA);
        switch (type)
        {
            case ColumnType.Int or ColumnType.Ref or ColumnType.Timestamp:
                StoredValue.TryInt(a, out long intA);
                StoredValue.TryInt(b, out long intB);
                return intA.CompareTo(intB);
            case ColumnType.Float:
                StoredValue.TryFloat(a, out double realA);
                StoredValue.TryFloat(b, out double realB);
                return KeyEncoder.Sortable(realA).CompareTo(KeyEncoder.Sortable(realB));
            case ColumnType.Bool:
                return a[0].CompareTo(b[0]);   // false is c2, true c3
            case ColumnType.Decimal:
                StoredValue.TryStr(a, out var textA);
                StoredValue.TryStr(b, out var textB);
                return DecimalKey.Of(textA).CompareTo(DecimalKey.Of(textB));
            default:
                return Payload(a).SequenceCompareTo(Payload(b));
        }
    }

    /// <summary>Compares a stored value with one of a query, which is of the same type.</summary>
    /// <returns>Below, at or above zero as <paramref name="stored"/> comes before, with or after <paramref name="constant"/>.</returns>
    public static int Compare(ReadOnlySpan<byte> stored, in ValueConstant constant)
    {
        bool isNil = StoredValue.IsNil(stored);
        if (isNil || constant.IsNull) return constant.IsNull.CompareTo(isNil);
        switch (constant.Type)
        {
            case ColumnType.Int or ColumnType.Ref or ColumnType.Timestamp:
                StoredValue.TryInt(stored, out long number);
                return number.CompareTo((long)constant.Low);
            case ColumnType.Float:
                StoredValue.TryFloat(stored, out double real);
                return KeyEncoder.Sortable(real).CompareTo(constant.Low);
            case ColumnType.Bool:
                StoredValue.TryBool(stored, out bool isTrue);
                return (isTrue ? 1UL : 0UL).CompareTo(constant.Low);
            case ColumnType.Decimal:
                StoredValue.TryStr(stored, out var text);
                return DecimalKey.Of(text).CompareTo((constant.High, constant.Low));
            case ColumnType.Uuid:
                StoredValue.TryBin(stored, out var uuid);
                return KeyEncoder.UuidWords(uuid).CompareTo((constant.High, constant.Low));
            default:
                return Payload(stored).SequenceCompareTo(constant.Bytes);
        }
    }

    /// <summary>Whether a stored str or bytes begins with that of <paramref name="prefix"/>; false for null.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> stored, in ValueConstant prefix) =>
        !StoredValue.IsNil(stored) && !prefix.IsNull && Payload(stored).StartsWith(prefix.Bytes);

    /// <summary>Whether a stored str or bytes contains that of <paramref name="part"/>; false for null.</summary>
    public static bool Contains(ReadOnlySpan<byte> stored, in ValueConstant part) =>
        !StoredValue.IsNil(stored) && !part.IsNull && Payload(stored).IndexOf(part.Bytes) >= 0;

    private static ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> stored) =>
        StoredValue.TryStr(stored, out var bytes) || StoredValue.TryBin(stored, out bytes) ? bytes : default;
}
