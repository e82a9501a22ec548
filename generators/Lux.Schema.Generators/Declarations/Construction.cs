using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>How a row object is made: which members go through a constructor, which are set afterwards, and in what order they are columns.</summary>
/// <param name="Problem">What keeps the type from being made of columns alone.</param>
/// <param name="Members">Constructor parameters first, in their order, then inherited members, then the type's own.</param>
/// <param name="UnsetKey">Whether there is a key that nothing can set.</param>
internal sealed record Construction(ConstructionProblem Problem, IReadOnlyList<(IPropertySymbol Property, IParameterSymbol? Parameter)> Members, bool UnsetKey)
{
    public static Construction Of(INamedTypeSymbol type)
    {
        var properties = RowProperties.Of(type);
        var constructor = Choose(type, properties);
        var members = new List<(IPropertySymbol, IParameterSymbol?)>();
        if (constructor is not null)
            foreach (var parameter in constructor.Parameters)
                members.Add((Match(parameter, properties)!, parameter));
        foreach (var property in properties)
            if (property.SetMethod is not null && !members.Any(member => SymbolEqualityComparer.Default.Equals(member.Item1, property)))
                members.Add((property, null));
        bool unsetKey = properties.Any(property => property.Name == KnownNames.Key) && !members.Any(member => member.Item1.Name == KnownNames.Key);
        return new(ProblemOf(type, constructor), members, unsetKey);
    }

    private static ConstructionProblem ProblemOf(INamedTypeSymbol type, IMethodSymbol? constructor) => type switch
    {
        { TypeKind: TypeKind.Interface } => ConstructionProblem.Interface,
        { IsStatic: true } => ConstructionProblem.Static,
        { IsAbstract: true } => ConstructionProblem.Abstract,
        { IsRefLikeType: true } => ConstructionProblem.RefStruct,
        _ when constructor is not null || type.IsValueType || HasParameterless(type) => ConstructionProblem.None,
        _ => ConstructionProblem.NoConstructor,
    };

    /// <summary>The constructor to call: a record's primary one; where nothing can be called without arguments, or the key would stay unset, the longest whose parameters are all columns.</summary>
    private static IMethodSymbol? Choose(INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> properties)
    {
        var fitting = type.InstanceConstructors
            .Where(constructor => constructor.Parameters.Length > 0 && constructor.Parameters.All(parameter => Match(parameter, properties) is not null))
            .ToList();
        if (type.IsRecord && fitting.FirstOrDefault(constructor => IsPrimary(constructor, type)) is { } primary)
            return primary;
        bool isNeeded = !(type.IsValueType || HasParameterless(type))
            || properties.Any(property => property is { Name: KnownNames.Key, SetMethod: null } && Symbols.IsRuntimeType(property.Type, KnownNames.Id));
        return isNeeded ? fitting.OrderByDescending(constructor => constructor.Parameters.Length).FirstOrDefault() : null;
    }

    // What another project compiled has no syntax, but a method Deconstruct that gives just the parameters.
    private static bool IsPrimary(IMethodSymbol constructor, INamedTypeSymbol type) => constructor.DeclaringSyntaxReferences.Length > 0
        ? constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is RecordDeclarationSyntax)
        : type.GetMembers("Deconstruct").OfType<IMethodSymbol>().Any(method =>
            method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
            && method.Parameters.Select(parameter => parameter.Type).SequenceEqual(constructor.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default));

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
}
