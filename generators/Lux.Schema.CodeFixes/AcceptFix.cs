using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.CodeFixes;

/// <summary>Writes the acknowledgement of a step into its script. LUX2002, and LUX2006 and LUX2007 in a script.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".lux"]), Shared]
public sealed class AcceptFix : CodeFixProvider
{
    private const string LastOfHeader = "-- result:";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX2002", "LUX2006", "LUX2007"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (context.TextDocument is AdditionalDocument script && diagnostic.Properties.TryGetValue("accept", out string? accept) && accept is not null)
            context.RegisterCodeFix(CodeAction.Create($"Accept: {accept}", cancellation => AcceptAsync(script, accept, cancellation), equivalenceKey: diagnostic.Id + accept), diagnostic);
        return Task.CompletedTask;
    }

    private static async Task<Solution> AcceptAsync(AdditionalDocument script, string accept, CancellationToken cancellation)
    {
        var text = await script.GetTextAsync(cancellation).ConfigureAwait(false);
        int at = text.Lines.First(line => line.ToString().StartsWith(LastOfHeader, StringComparison.Ordinal)).EndIncludingLineBreak;
        return script.Project.Solution.WithAdditionalDocumentText(script.Id, text.WithChanges(new TextChange(new(at, 0), $"-- accept: {accept}\n")));
    }
}
