using Lux.Language;

namespace Lux.Schema.Generators.Declarations;

/// <summary>An <c>[Index(...)]</c> or <c>[Unique(...)]</c> on the type.</summary>
/// <param name="Members">The members that it names, in order.</param>
/// <param name="IsUnique">Whether two rows may not share the values.</param>
internal sealed record IndexDeclaration(EquatableArray<string> Members, bool IsUnique);
