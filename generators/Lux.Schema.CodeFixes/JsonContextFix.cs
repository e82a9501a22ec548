using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Lux.Schema.CodeFixes;

/// <summary>Makes a type known to the JSON context that a member names. LUX1023.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class JsonContextFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1023"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue(ReplaceFix.Replacement, out string? type) || type is null || await AroundAsync<AttributeSyntax>(context, diagnostic).ConfigureAwait(false) is not { } attribute)
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var named = attribute.DescendantNodes().OfType<TypeOfExpressionSyntax>().Select(given => given.Type).FirstOrDefault() ?? (attribute.Name as GenericNameSyntax)?.TypeArgumentList.Arguments.FirstOrDefault();
        if (named is null || model?.GetTypeInfo(named, context.CancellationToken).Type is not INamedTypeSymbol symbol)
            return;
        var part = symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(declared => context.Document.Project.Solution.GetDocument(declared.SyntaxTree) is not null);
        if (part is null || context.Document.Project.Solution.GetDocument(part.SyntaxTree) is not { } document)
            return;
        context.RegisterCodeFix(
            CodeAction.Create($"Make the type known to '{symbol.Name}'", cancellation => AddAsync(document, part, type, cancellation), equivalenceKey: diagnostic.Id + symbol.Name + type),
            diagnostic);
    }

    private static async Task<Document> AddAsync(Document document, TypeDeclarationSyntax part, string type, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var found = root.FindNode(part.Span);
        var with = Attributes.With(found, $"[global::System.Text.Json.Serialization.JsonSerializable(typeof({type}))]");
        return document.WithSyntaxRoot(root.ReplaceNode(found, with.ReplaceNodes(
            ((TypeDeclarationSyntax)with).AttributeLists.Last().DescendantNodes().OfType<NameSyntax>().Where(name => name.Parent is not QualifiedNameSyntax and not AliasQualifiedNameSyntax),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation))));
    }
}
