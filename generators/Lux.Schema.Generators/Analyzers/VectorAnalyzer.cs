using System.Collections.Immutable;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Shows vectors that are written out with another length than their column has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VectorAnalyzer : LuxAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [QueryRules.VectorLength];

    private protected override void Start(CompilationStartAnalysisContext start) =>
        start.RegisterOperationAction(VectorLengths.Look, OperationKind.ArrayCreation, OperationKind.CollectionExpression);
}
