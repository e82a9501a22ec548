using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>How a row object is made: which members go through a constructor, which are set afterwards, and in what order they are columns.</summary>
/// <param name="IsPossible">False when no constructor can be called with columns alone.</param>
/// <param name="Members">Constructor parameters first, in their order, then inherited members, then the type's own.</param>
internal sealed record Construction(bool IsPossible, IReadOnlyList<(IPropertySymbol Property, IParameterSymbol? Parameter)> Members)
{
    public static Construction Of(INamedTypeSymbol type)
    {
        var properties = Properties(type);
        var constructor = Choose(type, properties);
        var members = new List<(IPropertySymbol, IParameterSymbol?)>();
        if (constructor is not null)
            foreach (var parameter in constructor.Parameters)
                members.Add((Match(parameter, properties)!, parameter));
        foreach (var property in properties)
            if (property.SetMethod is not null && !members.Any(member => SymbolEqualityComparer.Default.Equals(member.Item1, property)))
                members.Add((property, null));
        return new(constructor is not null || type.IsValueType || HasParameterless(type), members);
    }

    /// <summary>The constructor to call: a record's primary one; where nothing can be called without arguments, the longest whose parameters are all columns.</summary>
    private static IMethodSymbol? Choose(INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> properties)
    {
        IMethodSymbol? chosen = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.Length == 0 || !constructor.Parameters.All(parameter => Match(parameter, properties) is not null))
                continue;
            if (type.IsRecord && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is RecordDeclarationSyntax))
                return constructor;
            if (chosen is null || constructor.Parameters.Length > chosen.Parameters.Length)
                chosen = constructor;
        }

        return type.IsValueType || HasParameterless(type) ? null : chosen;
    }

    private static bool HasParameterless(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 0);

    private static IPropertySymbol? Match(IParameterSymbol parameter, IReadOnlyList<IPropertySymbol> properties)
    {
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
            foreach (var property in properties)
                if (string.Equals(property.Name, parameter.Name, comparison) && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type))
                    return property;
        return null;
    }

    /// <summary>Readable instance properties that other code can see, the inherited ones first; an override stands where its base stood.</summary>
    private static List<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var found = new List<IPropertySymbol>();
        foreach (var ancestor in Symbols.Lineage(type))
        {
            foreach (var member in ancestor.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property
                    || property.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                    continue;
                int known = found.FindIndex(other => other.Name == property.Name);
                if (known < 0)
                    found.Add(property);
                else
                    found[known] = property;
            }
        }

        return found;
    }
}
