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
            SpecialType.System_Object => $"use 'JsonElement{question}', which holds JSON of any shape",
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr => $"use 'long{question}'",
            _ when type.TypeKind == TypeKind.Dynamic => $"use 'JsonElement{question}', which holds JSON of any shape",
            _ when type.IsTupleType => "make a column of each of its elements, or a record of them that is kept as JSON with [Json(typeof(AppJson))]",
            _ when type is { Name: "Half", ContainingNamespace.Name: "System" } => $"use 'float{question}'",
            _ when type is { Name: "Int128" or "UInt128" or "BigInteger" } && IsOfSystem(type) => $"use 'decimal{question}' where 28 digits are enough, else 'string{question}'",
            _ when type is { Name: "Memory" or "ImmutableArray" } && Element(type) is { SpecialType: SpecialType.System_Byte } => $"use 'ReadOnlyMemory<byte>{question}'",
            _ => AsJson(type),
        };
    }

    // What is made of other values: a list, or a type that was written for the purpose.
    private static string? AsJson(ITypeSymbol type)
    {
        string json = $"keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof({TypeReader.Display(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}))]";
        if (Element(type) is { SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal })
            return $"where it is a vector make it 'float[]' with [Vector(n)], else {json}";
        if (type is INamedTypeSymbol { TypeArguments.Length: 2 } && type.AllInterfaces.Any(known => known.SpecialType == SpecialType.System_Collections_IEnumerable))
            return $"{json}, or give its entries a table of their own";
        if (Element(type) is not null)
            return $"{json}, or give its elements a table of their own";
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named)
            return null;
        string converter = $"store it by a converter with [Convert<{named.Name}Converter>]";
        if (!IsOfSystem(type))
            return $"{json}, {converter}, or give it a table of its own";
        // Of .NET's types those that stand for a value have a text.
        return HasText(type) ? $"{converter}, which can make text of it" : null;
    }

    private static bool IsOfSystem(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString() is var place && (place == "System" || place.StartsWith("System.", StringComparison.Ordinal));

    private static bool HasText(ITypeSymbol type) => type.IsValueType
        || type.AllInterfaces.Any(known => known.Name is "IParsable" or "ISpanParsable" or "IFormattable" or "IEquatable")
        || type.Name is "CultureInfo" or "MailAddress" or "Regex" or "StringBuilder" or "XmlDocument" or "XDocument" or "XElement" or "TimeZoneInfo" or "Encoding";

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when named.Name == "Memory" || named.AllInterfaces.Any(known => known.SpecialType == SpecialType.System_Collections_IEnumerable) => named.TypeArguments[0],
        _ => null,
    };
}
