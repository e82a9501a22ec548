using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A column, or an aggregate, where a function of a query names it.</summary>
/// <param name="Syntax">Where.</param>
/// <param name="Type">The type of the token.</param>
/// <param name="Row">The record.</param>
/// <param name="Value">The type of the values.</param>
internal sealed record Token(ExpressionSyntax Syntax, ITypeSymbol Type, ITypeSymbol Row, ITypeSymbol Value)
{
    /// <summary>The values' type as C# writes it.</summary>
    public string Holds => Words.Of(Value);

    /// <summary>How a message begins that speaks of it.</summary>
    public string Name => Syntax is MemberAccessExpressionSyntax access ? $"'{access.Name}' of '{Row.Name}'" : $"'{Syntax}'";

    /// <summary>Whether the values may be null.</summary>
    public bool IsOptional => Value.NullableAnnotation == NullableAnnotation.Annotated || Value.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The values' type without its null.</summary>
    public ITypeSymbol Plain => Words.WithoutNull(Value);

    public bool IsText => Plain.SpecialType == SpecialType.System_String;

    public bool IsCondition => Is("BoolColumn`1");

    public bool IsOrdered => Is("OrderedColumn`2");

    public bool Is(string metadataName) => Uses.LuxCalls.Is(Type, metadataName);

    /// <summary>The token that an expression is; null for another.</summary>
    public static Token? Of(ExpressionSyntax? expression, SemanticModel model)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
            expression = inner;
        if (expression is null || model.GetTypeInfo(expression).Type is not { } type)
            return null;
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Symbols.IsRuntimeType(at, "AnyColumn`2"))
                return new(expression, type, ((INamedTypeSymbol)at).TypeArguments[0], ((INamedTypeSymbol)at).TypeArguments[1]);
        }

        return null;
    }

    /// <summary>The first token within an expression.</summary>
    public static Token? Within(SyntaxNode node, SemanticModel model) =>
        node.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(each => each.IsKind(SyntaxKind.SimpleMemberAccessExpression)).Select(each => Of(each, model)).FirstOrDefault(token => token is not null);
}
