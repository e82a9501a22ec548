using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads attributes by which the compiler warns of a use: generated code has to use what a record declares, whatever it is marked as.</summary>
internal static class Marks
{
    /// <summary>Whether a use is an error, <c>[Obsolete("..", true)]</c>.</summary>
    public static bool IsRefused(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: [_, { Value: true }] });

    /// <summary>The ids of the diagnostics that <c>[Experimental("..")]</c> on a symbol, or on a type around it, makes of each use.</summary>
    public static IEnumerable<string> Experiments(ISymbol symbol)
    {
        for (ISymbol? at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingType)
        {
            foreach (var attribute in at.GetAttributes())
                if (attribute is { AttributeClass.Name: "ExperimentalAttribute", ConstructorArguments: [{ Value: string id }] })
                    yield return id;
        }
    }

    /// <summary>Those of a type and of what it is made of.</summary>
    public static IEnumerable<string> ExperimentsOf(ITypeSymbol type) => type switch
    {
        { SpecialType: not (SpecialType.None or SpecialType.System_Nullable_T) } or { TypeKind: TypeKind.Error } => [],
        IArrayTypeSymbol array => ExperimentsOf(array.ElementType),
        INamedTypeSymbol named => Experiments(named.OriginalDefinition).Concat(named.TypeArguments.SelectMany(ExperimentsOf)),
        _ => [],
    };
}
