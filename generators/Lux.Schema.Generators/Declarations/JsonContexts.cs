using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// What a JsonSerializerContext knows. Its own generator runs beside ours, which therefore sees no more than its attributes; analyzers see what was generated as well,
/// the types that those of the attributes lead to included.
/// </summary>
internal static class JsonContexts
{
    private const string Serialization = "System.Text.Json.Serialization";

    // JsonSourceGenerationMode.Serialization: the type can be written and not read.
    private const int OnlyWrites = 2;

    public static bool IsContext(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (at.Name == "JsonSerializerContext" && at.ContainingNamespace.ToDisplayString() == Serialization)
                return true;
        return false;
    }

    public static ConversionProblem Problem(INamedTypeSymbol context, ITypeSymbol type)
    {
        var attributes = context.GetAttributes().Where(attribute => attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == Serialization).ToList();
        var own = attributes.FirstOrDefault(attribute => attribute is { AttributeClass.Name: "JsonSerializableAttribute", ConstructorArguments: [{ Value: ITypeSymbol named }] } && IsSame(named, type));
        if (own is null && !HasMetadata(context, type))
            return ConversionProblem.TypeUnknownToContext;
        int mode = Mode(own);
        if (mode == 0)
            mode = Mode(attributes.FirstOrDefault(attribute => attribute.AttributeClass!.Name == "JsonSourceGenerationOptionsAttribute"));
        return mode == OnlyWrites ? ConversionProblem.ContextOnlyWrites : ConversionProblem.None;
    }

    private static bool HasMetadata(INamedTypeSymbol context, ITypeSymbol type) => context.GetMembers().Any(member =>
        member is IPropertySymbol { Type: INamedTypeSymbol { MetadataName: "JsonTypeInfo`1", TypeArguments: [var known] } } && IsSame(known, type));

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(TypeReader.Bare(one), other);

    private static int Mode(AttributeData? attribute) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == "GenerationMode").Value.Value is int mode ? mode : 0;
}
