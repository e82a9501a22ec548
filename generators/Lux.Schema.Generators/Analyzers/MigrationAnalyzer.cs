using System.Collections.Immutable;
using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Migrations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>
/// Replays the scripts and holds them to the records. A project without scripts has no migrations, and nothing is said of it. What is wrong in a script is
/// shown there; what the records have otherwise, at the records, in an editor too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : LuxAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => MigrationRules.All;

    private protected override void Start(CompilationStartAnalysisContext start)
    {
        var cancellation = start.CancellationToken;
        var scripts = ScriptFile.Sorted(start.Options.AdditionalFiles.Select(file => ScriptFile.Of(file, cancellation)).OfType<ScriptFile>());
        if (scripts.Count == 0)
            return;
        var compilation = start.Compilation;
        var whole = new Lazy<PendingMigrations>(() => PendingMigrations.Of(DeclaredTypes.Of(compilation, cancellation), scripts));
        start.RegisterAdditionalFileAction(file => Report(file, whole));
        start.RegisterSymbolAction(symbol => Report(symbol, whole), SymbolKind.NamedType);
    }

    private static void Report(AdditionalFileAnalysisContext context, Lazy<PendingMigrations> whole)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var problem in whole.Value.OfScript(context.AdditionalFile.Path))
        {
            var line = text.Lines[Math.Min(Math.Max(problem.Line - 1, 0), text.Lines.Count - 1)];
            var span = problem.Column > 0 && line.Start + problem.Column - 1 + problem.Length <= line.End ? new TextSpan(line.Start + problem.Column - 1, problem.Length) : line.Span;
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(
                RuleOf(problem.Kind),
                location,
                problem.Acknowledgement is { } accept ? ImmutableDictionary<string, string?>.Empty.Add("accept", accept) : null,
                problem.Message));
        }
    }

    private static void Report(SymbolAnalysisContext context, Lazy<PendingMigrations> whole)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TableReader.TableName(type) is null && Symbols.Attribute(type, KnownNames.DatabaseAttribute) is null)
            return;
        foreach (var finding in whole.Value.OfType(AddressReader.Read(type).FullName))
        {
            var rule = MigrationRules.All.First(rule => rule.Id == finding.Finding.Rule);
            context.ReportDiagnostic(Diagnostic.Create(rule, PlaceFinder.Find(type, finding.Finding.Place, context.CancellationToken), finding.Properties, finding.Finding.Problem, finding.Finding.Fix));
        }
    }

    private static DiagnosticDescriptor RuleOf(ScriptProblemKind kind) => kind switch
    {
        ScriptProblemKind.NotAccepted => MigrationRules.NotAccepted,
        ScriptProblemKind.BrokenChain => MigrationRules.BrokenChain,
        ScriptProblemKind.Edited => MigrationRules.Edited,
        ScriptProblemKind.Narrows => MigrationRules.Narrows,
        ScriptProblemKind.NeedsDefault => MigrationRules.NeedsDefault,
        _ => MigrationRules.DoesNotApply,
    };
}
