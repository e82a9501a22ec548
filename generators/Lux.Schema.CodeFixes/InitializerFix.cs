using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Gives a member its column's default as initializer. LUX1018.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InitializerFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1018"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await AroundAsync<PropertyDeclarationSyntax>(context, diagnostic).ConfigureAwait(false) is not { } property || ValueOf(property) is not { } value)
            return;
        Offer(context, diagnostic, $"Initialize with {value}", root => root.ReplaceNode(property, With(property, value)));
    }

    private static ExpressionSyntax? ValueOf(PropertyDeclarationSyntax property)
    {
        var attribute = property.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(a => a.Name.ToString() is "Default" or "DefaultAttribute");
        if (attribute?.ArgumentList?.Arguments is not [{ Expression: { } value }, ..])
            return null;
        // The text of a decimal is a number in C#.
        return property.Type.ToString() is "decimal" && value is LiteralExpressionSyntax { Token.Value: string number }
            ? SyntaxFactory.ParseExpression(number + "m")
            : value.WithoutTrivia();
    }

    private static PropertyDeclarationSyntax With(PropertyDeclarationSyntax property, ExpressionSyntax value)
    {
        var initializer = SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space), value);
        var end = property.Initializer is null ? property.GetTrailingTrivia() : property.SemicolonToken.TrailingTrivia;
        return property
            .WithAccessorList(property.AccessorList?.WithoutTrailingTrivia())
            .WithInitializer(initializer)
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(end));
    }
}
