using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.CodeFixes;

/// <summary>Writes what the diagnostic proposes in place of what it underlines. LUX1002, LUX1003, LUX1006, LUX1010, LUX1013, LUX1014, LUX3002, LUX3003, LUX3004, LUX3005, LUX3015.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplaceFix : RuleFix
{
    /// <summary>The property of a diagnostic that holds the text to write.</summary>
    internal const string Replacement = "replacement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1002", "LUX1003", "LUX1006", "LUX1010", "LUX1013", "LUX1014", "LUX3002", "LUX3003", "LUX3004", "LUX3005", "LUX3015"];

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (diagnostic.Properties.TryGetValue(Replacement, out string? text) && text is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Write '{text}'", cancellation => WriteAsync(context.Document, diagnostic.Location.SourceSpan, text, cancellation), equivalenceKey: diagnostic.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> WriteAsync(Document document, TextSpan span, string text, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).Replace(span, text));
}
