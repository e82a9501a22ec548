using System.Diagnostics.CodeAnalysis;

namespace Lux.Language;

/// <summary>One value of a query, taken apart once so that comparing many stored values with it costs little; see <see cref="ValueComparer"/>.</summary>
public readonly struct ValueConstant
{
    internal readonly ulong High, Low;

    private ValueConstant(ColumnType type, ReadOnlyMemory<byte> stored)
    {
        Type = type;
        Stored = stored;
        var value = stored.Span;
        IsNull = StoredValue.IsNil(value);
        switch (type)
        {
            case ColumnType.Int or ColumnType.Ref or ColumnType.Timestamp:
                StoredValue.TryInt(value, out long number);
                Low = (ulong)number;
                break;
            case ColumnType.Float:
                StoredValue.TryFloat(value, out double real);
                Low = KeyEncoder.Sortable(real);
                break;
            case ColumnType.Bool:
                StoredValue.TryBool(value, out bool isTrue);
                Low = isTrue ? 1UL : 0UL;
                break;
            case ColumnType.Decimal:
                StoredValue.TryStr(value, out var text);
                (High, Low) = DecimalKey.Of(text);
                break;
            case ColumnType.Uuid:
                StoredValue.TryBin(value, out var uuid);
                (High, Low) = KeyEncoder.UuidWords(uuid);
                break;
            default:
                // Where the text or bytes begin, so that their header is not read again.
                int payload = StoredValue.TryStr(value, out var bytes) || StoredValue.TryBin(value, out bytes) ? bytes.Length : 0;
                Low = (ulong)(value.Length - payload);
                break;
        }
    }

    /// <summary>The type of the column that the value is compared with.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether the value is null.</summary>
    public bool IsNull { get; }

    /// <summary>The value as it would be stored, to encode it into an index key.</summary>
    public ReadOnlyMemory<byte> Stored { get; }

    /// <summary>The value of an int, ref or timestamp.</summary>
    public long Int64 => (long)Low;

    /// <summary>The bytes of a str, bytes, json or vector.</summary>
    public ReadOnlySpan<byte> Bytes => Stored.Span[(int)Low..];

    /// <summary>The column that a row's id is compared as: named <c>id</c>, an int, never null.</summary>
    public static Column IdColumn { get; } = new() { Name = "id", Type = ColumnType.Int, IsNotNull = true };

    /// <summary>Takes <paramref name="stored"/>, exactly one value that must stay unchanged, apart.</summary>
    public static ValueConstant Of(ColumnType type, ReadOnlyMemory<byte> stored) => new(type, stored);

    /// <summary>Reads a value of a query from its wire text.</summary>
    /// <param name="column">The column it is compared with.</param>
    /// <param name="text">The argument as it came.</param>
    /// <param name="nowMs">What <c>*</c> means in a timestamp.</param>
    /// <param name="values">Holds the stored form; must not be cleared while the constant is used.</param>
    /// <param name="constant">The value.</param>
    /// <param name="error">Why there is none.</param>
    public static bool TryParse(Column column, ReadOnlySpan<byte> text, long nowMs, RowWriter values, out ValueConstant constant, [NotNullWhen(false)] out LuxError? error)
    {
        constant = default;
        int start = values.Length;
        if (!TextValue.TryEncode(column, text, nowMs, values, out error)) return false;
        constant = new(column.Type, values.WrittenFrom(start));
        return true;
    }
}
