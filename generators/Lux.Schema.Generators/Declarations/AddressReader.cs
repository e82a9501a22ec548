using Lux.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads where a type lives.</summary>
internal static class AddressReader
{
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    // Metadata knows no keywords.
    private static readonly SymbolDisplayFormat MetadataFormat = NamespaceFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    public static TypeAddress Read(INamedTypeSymbol type)
    {
        var containers = new Stack<TypePart>();
        string metadataName = type.MetadataName;
        var reach = ReachOf(type);
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(Part(outer));
            metadataName = outer.MetadataName + "+" + metadataName;
            reach = (Reach)Math.Min((int)reach, (int)ReachOf(outer));
        }

        bool isGlobal = type.ContainingNamespace.IsGlobalNamespace;
        return new(
            isGlobal ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            containers.ToEquatableArray(),
            Part(type),
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            isGlobal ? metadataName : type.ContainingNamespace.ToDisplayString(MetadataFormat) + "." + metadataName,
            reach,
            RuntimeNames.AreHiddenFrom(type),
            NestedNames(type));
    }

    private static EquatableArray<string> NestedNames(INamedTypeSymbol type)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var around = type; around is not null; around = around.ContainingType)
            foreach (var ancestor in Symbols.Lineage(around))
                foreach (var nested in ancestor.GetTypeMembers())
                    if (Symbols.IsUserCode(nested))
                        names.Add(nested.Name);
        return names.ToEquatableArray();
    }

    private static Reach ReachOf(INamedTypeSymbol type) => type.IsFileLocal ? Reach.File : type.DeclaredAccessibility switch
    {
        Accessibility.Public => Reach.Public,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => Reach.Internal,
        _ => Reach.Private,
    };

    private static TypePart Part(INamedTypeSymbol type) => new(
        Keyword(type),
        Identifiers.Escape(type.Name),
        IsPartial(type),
        type.TypeParameters.Length > 0);

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (_, true) => "record",
        _ => "class",
    };

    // A type of another assembly has no source to open, and got its parts when that assembly was compiled.
    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            if (reference.GetSyntax() is TypeDeclarationSyntax syntax && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        return true;
    }
}
