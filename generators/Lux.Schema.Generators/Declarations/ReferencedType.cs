namespace Lux.Schema.Generators.Declarations;

/// <summary>The <c>T</c> of an <c>Id&lt;T&gt;</c>.</summary>
/// <param name="Name">Its simple name, for messages.</param>
/// <param name="FullName">How generated code names it.</param>
/// <param name="Table">The table that it declares; null when it declares none.</param>
/// <param name="IsSelf">Whether it is the declaring type itself.</param>
/// <param name="IsStruct">Whether a missing row of it is <c>Nullable&lt;T&gt;</c>.</param>
internal sealed record ReferencedType(string Name, string FullName, TableOutline? Table, bool IsSelf, bool IsStruct)
{
    /// <summary>Whether it is written as one that may be null, as in <c>Id&lt;User?&gt;</c>.</summary>
    public bool IsOptional { get; init; }
}
