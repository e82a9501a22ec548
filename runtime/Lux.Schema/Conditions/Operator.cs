using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A comparison of a column with one value.</summary>
internal enum Operator
{
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    StartsWith,
    Contains,
}

internal static class OperatorSpelling
{
    public static void Write(this Operator comparison, RespWriter to) => to.Bulk(comparison switch
    {
        Operator.Equal => "="u8,
        Operator.NotEqual => "!="u8,
        Operator.Less => "<"u8,
        Operator.Greater => ">"u8,
        Operator.LessOrEqual => "<="u8,
        Operator.GreaterOrEqual => ">="u8,
        Operator.StartsWith => "STARTSWITH"u8,
        _ => "CONTAINS"u8,
    });
}
