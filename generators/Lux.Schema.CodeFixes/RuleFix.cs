using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lux.Schema.CodeFixes;

/// <summary>A fix that edits the file that its diagnostic is in. All of one rule can be fixed at once, where it does not say otherwise.</summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Offers an edit of the document.</summary>
    /// <param name="context">The diagnostic's.</param>
    /// <param name="diagnostic">What it mends.</param>
    /// <param name="title">What the editor shows; also tells the edits of a rule apart when all are applied.</param>
    /// <param name="edit">Makes the new root of the file's syntax.</param>
    private protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode, SyntaxNode> edit) => context.RegisterCodeFix(
        CodeAction.Create(
            title,
            async cancellation => context.Document.WithSyntaxRoot(edit((await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!)),
            equivalenceKey: diagnostic.Id + title),
        diagnostic);

    /// <summary>The innermost node of a kind around the diagnostic.</summary>
    private protected static async Task<T?> AroundAsync<T>(CodeFixContext context, Diagnostic diagnostic)
        where T : SyntaxNode
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }
}
