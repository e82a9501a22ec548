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
            _ when type is { Name: "TimeOnly", ContainingNamespace.Name: "System" } => $"use 'TimeSpan{question}'",
            _ => null,
        };
    }

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when named.AllInterfaces.Any(known => known.SpecialType == SpecialType.System_Collections_IEnumerable) => named.TypeArguments[0],
        _ => null,
    };
}
