using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.CodeFixes;

/// <summary>Says in the text of a change that all rows are meant. LUX3008.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FilterFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX3008"];

    /// <summary>None: whether all rows are meant is to be thought of for each text.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (diagnostic.Properties.TryGetValue(ParameterFix.Addition, out string? filter) && filter is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Mean all rows by '{filter.Trim()}'", cancellation => AppendAsync(context.Document, diagnostic.Location.SourceSpan, filter, cancellation), equivalenceKey: diagnostic.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> AppendAsync(Document document, TextSpan span, string filter, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).Replace(span.End, 0, filter));
}
