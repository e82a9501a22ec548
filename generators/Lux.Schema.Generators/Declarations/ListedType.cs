namespace Lux.Schema.Generators.Declarations;

/// <summary>A <c>typeof</c> in <c>[Database(...)]</c>.</summary>
/// <param name="Position">Its position in the list.</param>
/// <param name="Name">Its simple name.</param>
internal sealed record ListedType(int Position, string Name);
