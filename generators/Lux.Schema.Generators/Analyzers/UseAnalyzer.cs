using System.Collections.Immutable;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Shows calls to the engine that work but not as one would want, or that the client refuses. Each rule is a look at one kind of operation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : LuxAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. UseRules.All, QueryRules.Refused];

    private protected override void Start(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(NotAwaited.Look, OperationKind.ExpressionStatement);
        start.RegisterOperationAction(AwaitInLoop.Look, OperationKind.Loop);
        start.RegisterOperationAction(SyncOverAsync.Look, OperationKind.PropertyReference, OperationKind.Invocation);
        start.RegisterOperationAction(DifferentIds.Look, OperationKind.Binary, OperationKind.Invocation, OperationKind.ObjectCreation);
        start.RegisterOperationAction(ConnectionPerRequest.Look, OperationKind.Invocation);
        start.RegisterOperationAction(RefusedValues.Look, OperationKind.Binary, OperationKind.Invocation, OperationKind.PropertyReference);
        start.RegisterOperationAction(PendingIds.Look, OperationKind.SimpleAssignment);
    }
}
