namespace Lux.Language;

/// <summary>Where one column's value lies in the words of an index key.</summary>
/// <param name="Ordinal">The column's position in the row.</param>
/// <param name="Type">The column's type.</param>
/// <param name="IsNullable">Whether the words have room for null.</param>
/// <param name="Offset">The first of its words in the key.</param>
/// <param name="Words">How many words it has.</param>
public readonly record struct KeyComponent(int Ordinal, ColumnType Type, bool IsNullable, int Offset, int Words)
{
    /// <summary>Whether the words always hold the whole value. Otherwise see <see cref="KeyEncoder.IsCut"/>.</summary>
    public bool IsExact => Type is not (ColumnType.Str or ColumnType.Bytes);

    /// <summary>The component of a value of <paramref name="type"/>, null included, at <paramref name="offset"/>: for a key that is no index, as of a sort.</summary>
    /// <exception cref="ArgumentException">The type has no order: json, vector.</exception>
    public static KeyComponent Of(ColumnType type, int offset) => new(-1, type, IsNullable: true, offset, WordsOf(type, isNullable: true));

    /// <summary>The component of <paramref name="column"/> at <paramref name="offset"/>.</summary>
    /// <exception cref="ArgumentException">The column's type has no order: json, vector.</exception>
    internal static KeyComponent Of(Column column, int ordinal, int offset)
    {
        bool isNullable = !column.IsNotNull;
        return new(ordinal, column.Type, isNullable, offset, WordsOf(column.Type, isNullable));
    }

    private static int WordsOf(ColumnType type, bool isNullable) => type switch
    {
        ColumnType.Ref or ColumnType.Timestamp or ColumnType.Bool or ColumnType.Float => 1,
        ColumnType.Int => isNullable ? 2 : 1,
        ColumnType.Uuid => isNullable ? 3 : 2,
        ColumnType.Decimal or ColumnType.Str or ColumnType.Bytes => 2,
        _ => throw new ArgumentException($"type {type} has no order", nameof(type)),
    };
}
