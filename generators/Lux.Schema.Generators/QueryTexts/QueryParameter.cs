using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>A parameter of a query method.</summary>
/// <param name="Name">Its name, not escaped.</param>
/// <param name="Type">Its type; of a list that of one value.</param>
/// <param name="IsList">Whether it holds several values.</param>
/// <param name="IsCancellation">Whether it is the token that ends the wait.</param>
internal sealed record QueryParameter(string Name, MemberType Type, bool IsList, bool IsCancellation)
{
    /// <summary>Its type; also of a list that of the whole, which a column of JSON or of vectors can have.</summary>
    public required MemberType Whole { get; init; }

    /// <summary>The type as the user would write it.</summary>
    public required string Display { get; init; }

    /// <summary>Whether a call may give null for it.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether a null could come although the type says no: then the call checks.</summary>
    public required bool IsReference { get; init; }
}
