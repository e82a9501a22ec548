using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Keys;

/// <summary>A declaration with the pieces of its pattern and what is wrong with it.</summary>
/// <param name="Declaration">What the user declared.</param>
/// <param name="Parts">The pieces of the pattern.</param>
/// <param name="Findings">What is wrong; with any that code cannot live with there is no generated part, nor where the compiler does not know a type.</param>
internal sealed record BuiltKey(KeyDeclaration Declaration, EquatableArray<KeyPart> Parts, EquatableArray<Finding> Findings)
{
    public bool GetsPart => Findings.All(ConversionCheck.AllowsCode) && !Declaration.Stored.Any(member => member.Type.Kind == ColumnKind.Unresolved || ConversionCheck.ForbidsCode(member.Type));
}
