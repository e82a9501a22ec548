using System.Collections.Immutable;
using Lux.Schema.Generators.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>
/// Keeps the compiler from warning that a column may be null. After <c>u.City == null</c> it takes the token for what may be null, though the operator makes a condition
/// of it and the token is always there: <c>u.City == null | u.City.StartsWith("a")</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenNullSuppressor : DiagnosticSuppressor
{
    private const string Why = "A column in a query is a token that is always there; comparing it with null asks the engine.";

    private static readonly SuppressionDescriptor Member = new("LUXS8602", "CS8602", Why), Argument = new("LUXS8604", "CS8604", Why);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Member, Argument];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var warning in context.ReportedDiagnostics)
        {
            if (warning.Location.SourceTree is { } tree && IsToken(tree, warning.Location, context))
                context.ReportSuppression(Suppression.Create(warning.Id == Member.SuppressedDiagnosticId ? Member : Argument, warning));
        }
    }

    // A property that generated code declares; what a variable of the user's holds is another matter.
    private static bool IsToken(SyntaxTree tree, Location location, SuppressionAnalysisContext context)
    {
        if (tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression)
            return false;
        var model = context.GetSemanticModel(tree);
        return Token.Of(expression, model) is not null
            && model.GetSymbolInfo(expression, context.CancellationToken).Symbol is IPropertySymbol { ContainingType: { } type }
            && MemberMistakes.Record(type) is not null;
    }
}
