using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Lux.Schema.CodeFixes;

/// <summary>Inserts all rows of a loop in one call. LUX4002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BulkInsertFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX4002"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await AroundAsync<ForEachStatementSyntax>(context, diagnostic).ConfigureAwait(false) is not { } loop)
            return;
        // The row is made anew for each value, so it must not itself wait for something.
        var call = loop.DescendantNodes().OfType<InvocationExpressionSyntax>().First(node => node.Span == diagnostic.Location.SourceSpan);
        if (call is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InsertAsync" }, ArgumentList.Arguments: [{ Expression: var row }, ..] } || row.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().Any() || row is ImplicitObjectCreationExpressionSyntax)
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        bool hasLinq = model?.LookupNamespacesAndTypes(loop.SpanStart, name: "Enumerable").Any() == true;
        Offer(context, diagnostic, "Insert all rows in one call", root => Edit(root, loop, call, row, hasLinq));
    }

    private static SyntaxNode Edit(SyntaxNode root, ForEachStatementSyntax loop, InvocationExpressionSyntax call, ExpressionSyntax row, bool hasLinq)
    {
        bool isValue = row is IdentifierNameSyntax name && name.Identifier.ValueText == loop.Identifier.ValueText;
        var source = loop.Expression.WithoutTrivia();
        if (!isValue && source is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax))
            source = SyntaxFactory.ParenthesizedExpression(source);
        var rows = isValue ? source : SyntaxFactory.ParseExpression($"{source}.Select({loop.Identifier.Text} => {row.WithoutTrivia()})");
        var statement = loop.Statement is BlockSyntax { Statements: [var only] } ? only : loop.Statement;
        var inserted = statement.ReplaceNode(statement.DescendantNodes().OfType<InvocationExpressionSyntax>().First(node => node.IsEquivalentTo(call)), call.ReplaceNode(row, rows));
        var changed = root.ReplaceNode(loop, inserted.WithTriviaFrom(loop).WithAdditionalAnnotations(Formatter.Annotation));
        return hasLinq || isValue ? changed : ((CompilationUnitSyntax)changed).AddUsings(SyntaxFactory.UsingDirective(SyntaxFactory.ParseName("System.Linq")).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
    }
}
