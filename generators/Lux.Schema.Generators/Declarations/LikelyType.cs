using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>What users want who declare a column that cannot be.</summary>
internal static class LikelyType
{
    /// <summary>Goes on after a colon in a message; null where nothing is likely.</summary>
    public static string? Of(ITypeSymbol type, bool isNullable, INamedTypeSymbol owner)
    {
        string question = isNullable ? "?" : "";
        if (TableReader.TableName(type) is not null)
            return $"refer to its row with 'Id<{type.Name}>{question}'; Include brings the row along";
        if (Element(type) is { } element && TableReader.TableName(element) is not null)
            return $"give '{element.Name}' a column 'Id<{owner.Name}>', and ask for the rows that refer to this one";
        return type.SpecialType switch
        {
            SpecialType.System_UInt64 or SpecialType.System_UInt32 => $"use 'long{question}'",
            SpecialType.System_UInt16 => $"use 'int{question}'",
            SpecialType.System_SByte => $"use 'short{question}'",
            _ when type is { Name: "Uri", ContainingNamespace.Name: "System" } => $"use 'string{question}'",
            _ when type is { Name: "JsonDocument" or "JsonNode" or "JsonObject" or "JsonArray" } && type.ContainingNamespace.ToDisplayString().StartsWith("System.Text.Json", StringComparison.Ordinal) => $"use 'JsonElement{question}'",
            _ when type is { Name: "TimeOnly", ContainingNamespace.Name: "System" } => $"use 'TimeSpan{question}'",
            _ => AsJson(type),
        };
    }

    // What is made of other values: a list, or a type that was written for the purpose.
    private static string? AsJson(ITypeSymbol type)
    {
        string json = $"keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof({TypeReader.Display(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}))]";
        if (Element(type) is { SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal })
            return $"where it is a vector make it 'float[]' with [Vector(n)], else {json}";
        if (Element(type) is not null)
            return $"{json}, or give its elements a table of their own";
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named && named.ContainingNamespace.ToDisplayString() is var place && place != "System" && !place.StartsWith("System.", StringComparison.Ordinal)
            ? $"{json}, store it by a converter with [Convert<{named.Name}Converter>], or give it a table of its own"
            : null;
    }

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when named.AllInterfaces.Any(known => known.SpecialType == SpecialType.System_Collections_IEnumerable) => named.TypeArguments[0],
        _ => null,
    };
}
