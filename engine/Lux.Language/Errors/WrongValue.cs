using System.Globalization;

namespace Lux.Language;

/// <summary>The error of a text that is no value of its column, as the engine says it.</summary>
public static class WrongValue
{
    /// <summary>The error.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">What should have been a value of it.</param>
    public static LuxError Of(Column column, string text) => LuxError.Of(ErrorCode.WrongType, column.Name, Expected(column), Quoted.Of(text));

    internal static string Expected(Column column) => column.Type switch
    {
        ColumnType.Ref => TypeNames.Of(ColumnType.Int),
        ColumnType.Str => TypeNames.Of(column.Type) + " (UTF-8)",
        ColumnType.Bool => TypeNames.Of(column.Type) + " (true/false/1/0)",
        ColumnType.Timestamp => TypeNames.Of(column.Type) + " (epoch ms or *)",
        ColumnType.Vector => $"{TypeNames.Of(column.Type)}({column.Dimension.ToString(CultureInfo.InvariantCulture)})",
        _ => TypeNames.Of(column.Type),
    };
}
