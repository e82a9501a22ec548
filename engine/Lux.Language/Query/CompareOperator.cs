namespace Lux.Language;

/// <summary>What WHERE can ask of a field. A comparison with null is unknown, so neither it nor its negation is true.</summary>
public enum CompareOperator : byte
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>IN n v1..vn</c></summary>
    In,

    /// <summary><c>STARTSWITH v</c></summary>
    StartsWith,

    /// <summary><c>CONTAINS v</c></summary>
    Contains,

    /// <summary><c>IS NULL</c></summary>
    IsNull,

    /// <summary><c>IS NOT NULL</c></summary>
    IsNotNull,
}
