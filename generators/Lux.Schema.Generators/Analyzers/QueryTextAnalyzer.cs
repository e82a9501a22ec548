using System.Collections.Immutable;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.QueryTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Shows what is wrong with the texts of query methods. It builds each by the generator's own builder, over tables that are read at their first use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryTextAnalyzer : LuxAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => QueryRules.All;

    private protected override void Start(CompilationStartAnalysisContext start) => start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    // By the type: of a partial method the compiler offers the half with the body, which is generated code.
    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (var member in ((INamedTypeSymbol)context.Symbol).GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, PartialDefinitionPart: null } method && Symbols.Attribute(method, KnownNames.QueryAttribute) is { } attribute)
                Analyze(context, method, attribute);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData attribute)
    {
        var read = QueryMethodReader.Read(method, context.CancellationToken);
        foreach (var finding in QueryBuilder.Build(read, DeclaredSchema.Of(context.Compilation, context.CancellationToken).Queries(read.Address.MetadataName)).Findings)
        {
            var (location, isExact) = QueryPlaceFinder.Find(method, attribute, finding.Place, context.CancellationToken);
            context.ReportDiagnostic(QueryRules.Diagnostic(finding, location, isExact));
        }
    }
}
