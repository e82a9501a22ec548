using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Completions;

/// <summary>Finds the query methods that a literal is the text of: it stands in a <c>[Query]</c>, or is a constant that one of the same class names.</summary>
internal static class QueryLiterals
{
    /// <summary>Whether a literal stands where a query's text can, by its syntax.</summary>
    public static bool CanBeOne(LiteralExpressionSyntax literal) => literal.Token.Value is string && (Attribute(literal) is not null || Constant(literal) is not null);

    /// <summary>The methods, each with the expression of which the literal is part or all.</summary>
    public static IEnumerable<(IMethodSymbol Method, ExpressionSyntax Text)> Find(LiteralExpressionSyntax literal, SemanticModel model, CancellationToken cancellation)
    {
        if (Attribute(literal) is { } attribute)
            return attribute.Parent?.Parent is MethodDeclarationSyntax method && OfQuery(method, attribute, model, cancellation) is { } symbol ? [(symbol, Whole(literal))] : [];
        if (Constant(literal) is not { } constant || model.GetDeclaredSymbol(constant, cancellation) is not IFieldSymbol field || constant.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return [];
        return
            from method in type.Members.OfType<MethodDeclarationSyntax>()
            from list in method.AttributeLists
            from candidate in list.Attributes
            let text = candidate.ArgumentList?.Arguments.FirstOrDefault()?.Expression
            where text is not null && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(text, cancellation).Symbol, field)
            let symbol = OfQuery(method, candidate, model, cancellation)
            where symbol is not null
            select (symbol, Whole(literal));
    }

    private static IMethodSymbol? OfQuery(MethodDeclarationSyntax method, AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation) =>
        Symbols.IsRuntimeType(model.GetTypeInfo(attribute, cancellation).Type, KnownNames.QueryAttribute) ? model.GetDeclaredSymbol(method, cancellation) : null;

    private static AttributeSyntax? Attribute(LiteralExpressionSyntax literal) =>
        Whole(literal).Parent is AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } } ? attribute : null;

    private static VariableDeclaratorSyntax? Constant(LiteralExpressionSyntax literal) =>
        Whole(literal).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable } && field.Modifiers.Any(SyntaxKind.ConstKeyword) ? variable : null;

    // The sum that a literal is part of.
    private static ExpressionSyntax Whole(ExpressionSyntax part) => part.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax ? Whole((ExpressionSyntax)part.Parent) : part;
}
