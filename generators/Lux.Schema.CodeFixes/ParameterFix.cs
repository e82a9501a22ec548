using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Adds the parameter that a query text names, or takes one out that it does not use. LUX3004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterFix : RuleFix
{
    /// <summary>The property of a diagnostic that holds what to add.</summary>
    internal const string Addition = "addition";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX3004"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await AroundAsync<MethodDeclarationSyntax>(context, diagnostic).ConfigureAwait(false) is not { } method)
            return;
        if (diagnostic.Properties.TryGetValue(Addition, out string? added) && added is not null)
        {
            Offer(context, diagnostic, $"Add the parameter '{added}'", root => root.ReplaceNode(method.ParameterList, With(method.ParameterList, added)));
            return;
        }

        if (method.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Span == diagnostic.Location.SourceSpan) is { } unused)
            Offer(context, diagnostic, $"Take out the parameter '{unused.Identifier.ValueText}'", root => root.ReplaceNode(method.ParameterList, method.ParameterList.WithParameters(method.ParameterList.Parameters.Remove(unused))));
    }

    // Before what has a default, such as the token.
    private static ParameterListSyntax With(ParameterListSyntax list, string added)
    {
        int at = list.Parameters.IndexOf(parameter => parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
        var parameter = SyntaxFactory.ParseParameterList($"({added})").Parameters[0];
        return SyntaxFactory.ParseParameterList($"({string.Join(", ", list.Parameters.Insert(at < 0 ? list.Parameters.Count : at, parameter).Select(one => one.ToString()))})").WithTriviaFrom(list);
    }
}
