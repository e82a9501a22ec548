using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Makes the type, and the types around it, partial. LUX1001, LUX1020.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1001", "LUX1020"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await AroundAsync<TypeDeclarationSyntax>(context, diagnostic).ConfigureAwait(false) is not { } type)
            return;
        TypeDeclarationSyntax[] closed = [.. type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword))];
        if (closed.Length == 0)
            return;
        string names = string.Join(" and ", closed.Select(t => $"'{t.Identifier.ValueText}'"));
        Offer(context, diagnostic, $"Make {names} partial", root => root.ReplaceNodes(closed, (_, now) => Partial(now)));
    }

    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
            return type.WithModifiers(type.Modifiers.Add(partial));
        // Without modifiers, what stands before the keyword now stands before 'partial'.
        return type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .WithModifiers([partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)]);
    }
}
