using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds types that look like rows and lack <c>[Table]</c>. LUX1028.</summary>
internal static class NoTableCheck
{
    /// <summary>What is wrong with a type that is no table; null for most.</summary>
    public static Finding? Find(INamedTypeSymbol type)
    {
        // What others derive from may leave the table to them.
        if (type.IsAbstract || !type.GetMembers(KnownNames.Key).Any(member => IsOwnKey(member, type)) || Symbols.Attribute(type, KnownNames.KeySpaceAttribute) is not null || Symbols.Attribute(type, KnownNames.TopicAttribute) is not null)
            return null;
        bool isForeign = IdleAttributeReader.HasForeignTable(type);
        string attribute = $"[{(isForeign ? "Lux.Schema." : "")}Table(\"{Casing.SnakeCase(type.Name)}s\")]";
        return new(RuleIds.NoTable, Place.Type, $"'{type.Name}' has a key and {(isForeign ? "another library's [Table]" : "no [Table]")}, so no database holds it", $"write {attribute} on it");
    }

    private static bool IsOwnKey(ISymbol member, INamedTypeSymbol type) =>
        member is IPropertySymbol { IsStatic: false, Type: INamedTypeSymbol key } && Symbols.IsRuntimeType(key, KnownNames.Id) && SymbolEqualityComparer.Default.Equals(key.TypeArguments[0], type);
}
