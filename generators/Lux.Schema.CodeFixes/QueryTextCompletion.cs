using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Lux.Schema.Generators.Analyzers;
using Lux.Schema.Generators.Completions;
using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.CodeFixes;

/// <summary>Completes the text of a <c>[Query]</c> in an editor: tables, columns, clauses, operators and the method's parameters, each where it can stand.</summary>
[ExportCompletionProvider(nameof(QueryTextCompletion), LanguageNames.CSharp), Shared]
public sealed class QueryTextCompletion : CompletionProvider
{
    private const string Description = nameof(Description);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind != CompletionTriggerKind.Insertion || trigger.Character is ' ' or '"' or '{' or '.' or ',' or '(' or '_' || char.IsLetter(trigger.Character);

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Position).Parent is not LiteralExpressionSyntax literal || await ModelAsync(context, literal).ConfigureAwait(false) is not { } model)
            return;
        foreach (var (method, expression) in QueryLiterals.Find(literal, model, context.CancellationToken))
        {
            if (LiteralPlaces.Before(expression, context.Position, part => model.GetConstantValue(part, context.CancellationToken).Value as string) is not { } before)
                continue;
            var schema = DeclaredSchema.Of(model.Compilation, context.CancellationToken).Queries(AddressReader.Read(method.ContainingType).MetadataName);
            if (schema is null)
                continue;
            var (start, found) = TextCompletions.At(before, schema, method.Parameters
                .Where(parameter => parameter.Type is not { Name: "CancellationToken" })
                .Select(parameter => (parameter.Name, parameter.Type.ToMinimalDisplayString(model, literal.SpanStart))));
            // A word has no escapes, so it is as long in the source as in the text.
            context.CompletionListSpan = TextSpan.FromBounds(context.Position - (before.Length - start), context.Position);
            context.IsExclusive = true;
            for (int i = 0; i < found.Count; i++)
                context.AddItem(Item(found[i], i));
            return;
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties.TryGetValue(Description, out string? text) ? text : item.DisplayText));

    // Only literals that may be a query's text are worth a model.
    private static async Task<SemanticModel?> ModelAsync(CompletionContext context, LiteralExpressionSyntax literal) =>
        QueryLiterals.CanBeOne(literal) ? await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) : null;

    private static CompletionItem Item(TextCompletion found, int order) => CompletionItem.Create(
        found.Text,
        filterText: found.Text.TrimStart('{'),
        sortText: order.ToString("D6", CultureInfo.InvariantCulture),
        properties: ImmutableDictionary<string, string>.Empty.Add(Description, found.Description.Length > 0 ? $"{found.Text}: {found.Description}" : found.Text),
        tags: [Tag(found.Kind)],
        inlineDescription: found.Description);

    private static string Tag(TextCompletionKind kind) => kind switch
    {
        TextCompletionKind.Table => WellKnownTags.Structure,
        TextCompletionKind.Column => WellKnownTags.Field,
        TextCompletionKind.Parameter => WellKnownTags.Parameter,
        TextCompletionKind.Operator => WellKnownTags.Operator,
        _ => WellKnownTags.Keyword,
    };
}
