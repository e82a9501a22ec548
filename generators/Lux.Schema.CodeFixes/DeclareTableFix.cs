using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Declares the type that a reference names, or one that has a key, as a table. LUX1006, LUX1028.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclareTableFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1006", "LUX1028"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(diagnostic.Location.SourceSpan);
        var named = node is TypeDeclarationSyntax own
            ? model?.GetDeclaredSymbol(own, context.CancellationToken) as INamedTypeSymbol
            : node?.DescendantNodesAndSelf().OfType<TypeSyntax>()
                .Select(type => model?.GetTypeInfo(type, context.CancellationToken).Type as INamedTypeSymbol)
                .FirstOrDefault(type => type is { Name: not "Id", DeclaringSyntaxReferences.Length: > 0 });
        if (named?.DeclaringSyntaxReferences[0] is not { } declared || context.Document.Project.Solution.GetDocument(declared.SyntaxTree) is not { } document)
            return;
        string table = TableName(named.Name);
        context.RegisterCodeFix(
            CodeAction.Create($"Declare '{named.Name}' as table '{table}'", cancellation => DeclareAsync(document, declared, table, cancellation), equivalenceKey: diagnostic.Id + named.Name),
            diagnostic);
    }

    private static async Task<Document> DeclareAsync(Document document, SyntaxReference declared, string table, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        if (root.FindNode(declared.Span) is not TypeDeclarationSyntax type)
            return document;
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(table)));
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("Table"), SyntaxFactory.AttributeArgumentList([argument]));
        string indent = type.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        var list = SyntaxFactory.AttributeList([attribute]).WithLeadingTrivia(type.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.Whitespace(indent));
        var named = type.WithLeadingTrivia();
        return document.WithSyntaxRoot(root.ReplaceNode(type, named.WithAttributeLists(named.AttributeLists.Insert(0, list))));
    }

    // LineItem -> line_items
    private static string TableName(string type)
    {
        var name = new StringBuilder();
        foreach (char c in type)
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(c));
        }

        return name.Append('s').ToString();
    }
}
