namespace Lux.Schema.Generators.Declarations;

/// <summary>How the values of a member become what its column holds: as JSON, or by a converter of the user's.</summary>
/// <param name="By">The JSON context or the converter, as generated code names it.</param>
/// <param name="Name">The same as the user would write it, for messages.</param>
/// <param name="Stored">The kind of what is stored.</param>
/// <param name="StoredType">Its type as generated code writes it; empty for JSON.</param>
/// <param name="StoredDisplay">Its type as the user would write it, or what the converter does instead; for messages.</param>
/// <param name="IsOrdered">Whether stored values have the order of the values.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record Conversion(string By, string Name, ColumnKind Stored, string StoredType, string StoredDisplay, bool IsOrdered, ConversionProblem Problem)
{
    public bool IsJson => Stored == ColumnKind.Json;
}

/// <summary>What can be wrong with a conversion.</summary>
internal enum ConversionProblem
{
    None,

    /// <summary>The compiler does not know the context or converter and says so itself.</summary>
    Unresolved,

    /// <summary>The member is an id, which is stored as it is.</summary>
    OfReference,

    /// <summary>Several attributes say how to store the member.</summary>
    Several,

    /// <summary>Generated code cannot name the context or converter.</summary>
    OutOfReach,

    /// <summary>What [Json] names does not derive from JsonSerializerContext.</summary>
    NoContext,

    /// <summary>The context has no metadata of the member's type.</summary>
    TypeUnknownToContext,

    /// <summary>The context was told to write the type alone.</summary>
    ContextOnlyWrites,

    /// <summary>What [Convert] names implements no IColumnConverter.</summary>
    NoConverter,

    /// <summary>The converter is for another type.</summary>
    ConvertsAnotherType,

    /// <summary>The converter has two stored forms for the type.</summary>
    ConvertsTwice,

    /// <summary>The stored form may be null.</summary>
    StoresNull,

    /// <summary>No column can hold the stored form.</summary>
    StoresWhatNoColumnHolds,
}
