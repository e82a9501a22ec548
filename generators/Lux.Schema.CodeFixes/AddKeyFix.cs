using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Lux.Schema.CodeFixes;

/// <summary>Adds the key to a table without one: as the first parameter of a positional record, else as a property. LUX1002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddKeyFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1002"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        // On the type of a member that is there, another fix replaces that type.
        if (diagnostic.Properties.ContainsKey(ReplaceFix.Replacement) || await AroundAsync<TypeDeclarationSyntax>(context, diagnostic).ConfigureAwait(false) is not { } type)
            return;
        string key = $"Id<{type.Identifier.ValueText}>";
        Offer(context, diagnostic, $"Add the key '{key} Id'", root => root.ReplaceNode(type, WithKey(type, key)));
    }

    private static TypeDeclarationSyntax WithKey(TypeDeclarationSyntax type, string key)
    {
        if (type.ParameterList is { Parameters.Count: > 0 } list)
        {
            var first = list.Parameters[0];
            var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier("Id"))
                .WithType(SyntaxFactory.ParseTypeName(key).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(first.GetLeadingTrivia());
            var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            bool isOnOwnLine = first.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia);
            if (isOnOwnLine)
                separator = separator.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
            var rest = isOnOwnLine ? list.Parameters : list.Parameters.Replace(first, first.WithoutLeadingTrivia());
            var parameters = SyntaxFactory.SeparatedList(
                [parameter, .. rest],
                [separator, .. list.Parameters.GetSeparators()]);
            return type.WithParameterList(list.WithParameters(parameters)).WithAdditionalAnnotations(Formatter.Annotation);
        }

        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"public {key} Id {{ get; init; }}\n")!;
        var open = type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing
            ? type.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.GetTrailingTrivia()))
            : type;
        return open.WithMembers(open.Members.Insert(0, property)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
