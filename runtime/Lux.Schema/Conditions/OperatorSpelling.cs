using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>How the language spells an operator.</summary>
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
