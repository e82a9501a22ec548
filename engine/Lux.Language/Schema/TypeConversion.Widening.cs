namespace Lux.Language;

/// <content>What can be said of a conversion without rows.</content>
public static partial class TypeConversion
{
    /// <summary>Whether every value converts, so that rows need not be looked at.</summary>
    public static bool IsWidening(Column from, Column to)
    {
        if (from.Type == to.Type) return from.Dimension == to.Dimension;
        return to.Type switch
        {
            ColumnType.Str => from.Type is not (ColumnType.Bytes or ColumnType.Vector),
            ColumnType.Float or ColumnType.Decimal => from.Type is ColumnType.Int or ColumnType.Timestamp or ColumnType.Ref,
            ColumnType.Int => from.Type is ColumnType.Timestamp or ColumnType.Ref or ColumnType.Bool,
            ColumnType.Bytes => from.Type != ColumnType.Vector,
            _ => false,
        };
    }
}
