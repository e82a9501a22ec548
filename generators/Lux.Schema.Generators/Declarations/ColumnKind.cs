namespace Lux.Schema.Generators.Declarations;

/// <summary>The C# types that a column can have, one for each way to write a value.</summary>
internal enum ColumnKind
{
    /// <summary>No column can hold it.</summary>
    Unsupported,

    /// <summary>The compiler does not know the type and says so itself.</summary>
    Unresolved,

    String,
    Char,
    EnumName,
    EnumNumber,
    Int64,
    Int32,
    Int16,
    Byte,
    TimeSpan,
    DateOnly,
    Double,
    Single,
    Boolean,
    DateTimeOffset,
    DateTime,
    Reference,
    Guid,
    ByteArray,
    ByteMemory,
    Decimal,

    /// <summary>A type of the user's, stored as JSON.</summary>
    Json,
    JsonElement,

    /// <summary>A vector.</summary>
    FloatArray,

    /// <inheritdoc cref="FloatArray"/>
    FloatMemory,
}
