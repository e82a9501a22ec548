using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads what a property is initialized with, where it is a plain constant.</summary>
internal static class InitializerReader
{
    public static string? Read(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
            if (reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value })
                return Constant(value);
        return null;
    }

    private static string Constant(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } constant } => DefaultReader.Text(constant),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: { } constant } } => "-" + DefaultReader.Text(constant),
        // An enum's member.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        _ => MemberDeclaration.Computed,
    };
}
