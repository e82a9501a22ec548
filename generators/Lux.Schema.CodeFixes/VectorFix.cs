using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Gives a vector without a dimension one of those that models commonly have. LUX1013.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class VectorFix : RuleFix
{
    private static readonly int[] Common = [384, 768, 1024, 1536];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1013"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        // With a wrong number or on a wrong type the attribute is there.
        if (diagnostic.Properties.ContainsKey(ReplaceFix.Replacement) || await AroundAsync<AttributeSyntax>(context, diagnostic).ConfigureAwait(false) is not null)
            return;
        SyntaxNode? owner = await AroundAsync<ParameterSyntax>(context, diagnostic).ConfigureAwait(false);
        owner ??= await AroundAsync<PropertyDeclarationSyntax>(context, diagnostic).ConfigureAwait(false);
        if (owner is null)
            return;
        foreach (int dimension in Common)
            Offer(context, diagnostic, $"Put [Vector({dimension})] on it", root => root.ReplaceNode(owner, Attributes.With(owner, $"[Vector({dimension})]")));
    }
}
