using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Declares the index that a query lacks, on the record of its table. LUX3006.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddIndexFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX3006"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (!diagnostic.Properties.TryGetValue("row", out string? row) || !diagnostic.Properties.TryGetValue("members", out string? joined) || row is null || joined is null)
            return;
        string[] members = joined.Split(',');
        if (model?.Compilation.GetTypeByMetadataName(row) is not { } type || Owner(type, members) is not { } owner || context.Document.Project.Solution.GetDocument(owner.SyntaxTree) is not { } document)
            return;
        string attribute = members.Length == 1 ? "[Index]" : $"[Index({string.Join(", ", members.Select(member => $"nameof({member})"))})]";
        context.RegisterCodeFix(
            CodeAction.Create($"Put {attribute} on '{(members.Length == 1 ? members[0] : type.Name)}'", cancellation => AddAsync(document, owner, attribute, cancellation), equivalenceKey: diagnostic.Id + row + joined),
            diagnostic);
    }

    // The member for an index of its own, the type for one of several.
    private static SyntaxNode? Owner(INamedTypeSymbol type, string[] members)
    {
        if (members.Length > 1)
            return type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(part => part.AttributeLists.Count > 0);
        return type.GetMembers(members[0]).SelectMany(member => member.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax()).FirstOrDefault(syntax => syntax is ParameterSyntax or PropertyDeclarationSyntax);
    }

    private static async Task<Document> AddAsync(Document document, SyntaxNode owner, string attribute, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var found = root.FindNode(owner.Span);
        return document.WithSyntaxRoot(root.ReplaceNode(found, Attributes.With(found, attribute)));
    }
}
