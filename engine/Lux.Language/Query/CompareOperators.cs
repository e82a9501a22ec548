namespace Lux.Language;

/// <summary>The words for the operators and the types that each fits.</summary>
public static class CompareOperators
{
    /// <summary>The operator as the wire has it.</summary>
    public static string Text(CompareOperator value) => value switch
    {
        CompareOperator.Equal => "=",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        CompareOperator.GreaterOrEqual => ">=",
        CompareOperator.In => "IN",
        CompareOperator.StartsWith => "STARTSWITH",
        CompareOperator.Contains => "CONTAINS",
        CompareOperator.IsNull => "IS NULL",
        _ => "IS NOT NULL",
    };

    /// <summary>Whether <paramref name="value"/> can be asked of a column of <paramref name="type"/>.</summary>
    public static bool Fits(CompareOperator value, ColumnType type) => value switch
    {
        CompareOperator.IsNull or CompareOperator.IsNotNull => true,
        CompareOperator.StartsWith or CompareOperator.Contains => type == ColumnType.Str,
        CompareOperator.Equal => type != ColumnType.Vector,
        _ => type is not (ColumnType.Vector or ColumnType.Json),
    };

    internal static bool TryParse(string text, out CompareOperator value)
    {
        for (value = CompareOperator.Equal; value < CompareOperator.IsNull; value++)
            if (string.Equals(Text(value), text, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
