using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Questions to symbols that several readers ask.</summary>
internal static class Symbols
{
    /// <summary>The folder of our output in the compilation that analyzers see; the reader must not take it for the user's code.</summary>
    private static readonly string OwnOutput = typeof(SchemaGenerator).FullName;

    /// <summary>Whether <paramref name="type"/> is the runtime's type of that metadata name.</summary>
    public static bool IsRuntimeType(ITypeSymbol? type, string metadataName) =>
        type?.OriginalDefinition is { ContainingType: null } definition
        && definition.MetadataName == metadataName
        && definition.ContainingNamespace is { Name: "Schema", ContainingNamespace: { Name: "Lux", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The attributes of the runtime named <paramref name="name"/> on <paramref name="symbol"/>, in source order.</summary>
    public static IEnumerable<AttributeData> Attributes(ISymbol? symbol, string name)
    {
        if (symbol is null)
            yield break;
        foreach (var attribute in symbol.GetAttributes())
            if (IsRuntimeType(attribute.AttributeClass, name))
                yield return attribute;
    }

    /// <summary>The first of <see cref="Attributes"/>.</summary>
    public static AttributeData? Attribute(ISymbol? symbol, string name) => Attributes(symbol, name).FirstOrDefault();

    /// <summary>Whether <paramref name="part"/> is the part of <paramref name="symbol"/> whose attribute counts: one put on two parts is the compiler's error, and must not be read twice.</summary>
    public static bool IsOn<TSyntax>(TSyntax part, ISymbol symbol, string attribute)
        where TSyntax : SyntaxNode =>
        Attribute(symbol, attribute)?.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<TSyntax>() == part;

    /// <summary>The text arguments of an attribute, <c>params</c> spread; null entries where the user wrote no constant text.</summary>
    public static IEnumerable<string> Texts(AttributeData attribute)
    {
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Array)
            {
                if (argument.IsNull)
                    continue;
                foreach (var element in argument.Values)
                    yield return element.Value as string ?? "";
            }
            else if (argument.Kind != TypedConstantKind.Error)
            {
                yield return argument.Value as string ?? "";
            }
        }
    }

    /// <summary>Whether the user wrote <paramref name="symbol"/> in this assembly, rather than this generator or, by implication, the compiler.</summary>
    public static bool IsUserCode(ISymbol symbol)
    {
        if (symbol.IsImplicitlyDeclared || symbol.DeclaringSyntaxReferences.Length == 0)
            return false;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
            if (IsOwnOutput(reference.SyntaxTree))
                return false;
        return true;
    }

    /// <summary>Whether this generator wrote <paramref name="tree"/>.</summary>
    public static bool IsOwnOutput(SyntaxTree tree) => tree.FilePath.Contains(OwnOutput);

    /// <summary>The declarations in a file of types that have an attribute; most have none, which their syntax tells.</summary>
    public static IEnumerable<TypeDeclarationSyntax> TypesWithAttributes(SyntaxTree tree, CancellationToken cancellation) =>
        TypesIn(((CompilationUnitSyntax)tree.GetRoot(cancellation)).Members).Where(type => type.AttributeLists.Count > 0);

    private static IEnumerable<TypeDeclarationSyntax> TypesIn(IEnumerable<MemberDeclarationSyntax> members) => members.SelectMany(member => member switch
    {
        BaseNamespaceDeclarationSyntax inner => TypesIn(inner.Members),
        TypeDeclarationSyntax type => new[] { type }.Concat(TypesIn(type.Members)),
        _ => [],
    });

    /// <summary>The type and those that it derives from, the eldest first, <see cref="object"/> left out.</summary>
    public static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type)
    {
        var line = new Stack<INamedTypeSymbol>();
        for (var at = type; at is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; at = at.BaseType)
            line.Push(at);
        return line;
    }
}
