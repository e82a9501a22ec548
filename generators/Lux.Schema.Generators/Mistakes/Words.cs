using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>How messages name the user's types and code.</summary>
internal static class Words
{
    private const int Longest = 60;

    public static string Of(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>An expression as it is quoted in a sentence: as it is when it is a literal.</summary>
    public static string Of(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? Short(expression, "the text") : Short(expression) is { } text ? $"'{text}'" : "the value";

    /// <summary>An expression in code that a message proposes.</summary>
    public static string Code(SyntaxNode expression, string otherwise = "..") => Short(expression, otherwise);

    public static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static string Short(SyntaxNode node, string otherwise) => Short(node) ?? otherwise;

    private static string? Short(SyntaxNode node) => node.ToString() is { Length: <= Longest } text && text.IndexOf('\n') < 0 ? text : null;
}
