using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Takes an index off that another serves, and what forbids an index that is there. LUX1011, LUX1015.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveIndexFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1011", "LUX1015"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await AroundAsync<AttributeSyntax>(context, diagnostic).ConfigureAwait(false) is { } attribute)
            Offer(context, diagnostic, $"Take '[{attribute}]' off", root => Attributes.Without(root, attribute));
    }
}
