using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Keys;

/// <summary>A piece of a pattern: text as it is, or a member.</summary>
/// <param name="Text">The text; empty for a member.</param>
/// <param name="Member">The member; null for text.</param>
internal sealed record KeyPart(string Text, MemberDeclaration? Member);
