using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Finds what of a type can be a column.</summary>
internal static class RowProperties
{
    /// <summary>Readable instance properties that other code can see, the inherited ones first; one that overrides or hides another stands where that stood.</summary>
    public static List<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var found = new List<IPropertySymbol>();
        foreach (var ancestor in Symbols.Lineage(type))
        {
            foreach (var member in ancestor.GetMembers())
            {
                if (!IsVisible(member))
                {
                    if (Hides(member, type))
                        found.RemoveAll(other => other.Name == member.Name);
                    continue;
                }

                int known = found.FindIndex(other => other.Name == member.Name);
                if (known < 0)
                    found.Add((IPropertySymbol)member);
                else
                    found[known] = (IPropertySymbol)member;
            }
        }

        return found;
    }

    /// <summary>The type that alone can set an inherited property; null where generated code can.</summary>
    public static INamedTypeSymbol? OnlySetter(IPropertySymbol property, INamedTypeSymbol row) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Private } && !SymbolEqualityComparer.Default.Equals(property.ContainingType.OriginalDefinition, row.OriginalDefinition)
            ? property.ContainingType
            : null;

    private static bool IsVisible(ISymbol member) =>
        member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null }
        && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    // A private member of an ancestor hides nothing from the row. A setter alone is part of the property that it overrides.
    private static bool Hides(ISymbol member, INamedTypeSymbol row) =>
        !member.IsOverride
        && !member.IsImplicitlyDeclared
        && Symbols.IsUserCode(member)
        && (member.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(member.ContainingType, row));
}
