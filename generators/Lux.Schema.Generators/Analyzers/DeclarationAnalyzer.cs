using System.Collections.Immutable;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Keys;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>
/// Shows what the generator works around. It reads each declaration by the generator's own reader; what only the whole
/// database shows is looked up in a schema built at its first use, so that an editor shows it while typing too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : LuxAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    private protected override void Start(CompilationStartAnalysisContext start) => start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TableReader.Outline(type) is { } outline && DeclaredTypes.Of(context.Compilation, context.CancellationToken).Table(outline.Address.FullName) is { } table)
        {
            foreach (var finding in table.Findings)
                Report(context, type, finding);
            foreach (var finding in DeclaredSchema.Of(context.Compilation, context.CancellationToken).OfTable(table.Declaration.Address.FullName))
                Report(context, type, finding);
        }
        else if (NoTableCheck.Find(type) is { } finding)
        {
            Report(context, type, finding);
        }

        foreach (var key in KeyReader.ReadAll(type, context.CancellationToken))
            foreach (var finding in KeyBuilder.Build(key).Findings)
                Report(context, type, finding);

        if (Symbols.Attribute(type, KnownNames.DatabaseAttribute) is not null)
        {
            foreach (var finding in DeclaredSchema.Of(context.Compilation, context.CancellationToken).OfDatabase(AddressReader.Read(type).FullName))
                Report(context, type, finding);
        }
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, Finding finding) =>
        context.ReportDiagnostic(Rules.Diagnostic(finding, PlaceFinder.Find(type, finding.Place, context.CancellationToken)));
}
