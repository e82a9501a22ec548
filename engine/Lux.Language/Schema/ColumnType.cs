namespace Lux.Language;

/// <summary>The types a column can have; protocol.md "Types" gives the wire text, the C# types and the stored form of each.</summary>
public enum ColumnType : byte
{
    /// <summary>UTF-8 text, <c>str</c>.</summary>
    Str = 1,

    /// <summary>A signed 64-bit integer, <c>int</c>.</summary>
    Int,

    /// <summary>A 64-bit floating-point number, <c>float</c>; nan sorts last.</summary>
    Float,

    /// <summary>A truth value, <c>bool</c>.</summary>
    Bool,

    /// <summary>A point in time, <c>timestamp</c>: epoch milliseconds, from year 1 to year 9999.</summary>
    Timestamp,

    /// <summary>The id of a row of another table, <c>ref(table)</c>: a foreign key.</summary>
    Ref,

    /// <summary>A 128-bit identifier, <c>uuid</c>.</summary>
    Uuid,

    /// <summary>Raw bytes, <c>bytes</c>.</summary>
    Bytes,

    /// <summary>An exact decimal number, <c>decimal</c>, in the range of <see cref="decimal"/>.</summary>
    Decimal,

    /// <summary>A JSON document, <c>json</c>.</summary>
    Json,

    /// <summary>A fixed number of 32-bit floats, <c>vector(n)</c>.</summary>
    Vector,
}
