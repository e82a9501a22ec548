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
