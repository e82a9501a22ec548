using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lux.Schema.Generators.Chains;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Shows what is wrong with queries that are built by calls. Each is read where it is sent, from its table on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChainAnalyzer : LuxAnalyzer
{
    private static readonly HashSet<string> Ends =
    [
        "ToArrayAsync", "FirstAsync", "FirstOrDefaultAsync", "PageAsync", "CountAsync", "AnyAsync", "SumAsync", "AvgAsync", "MinAsync", "MaxAsync",
        "UpdateAsync", "DeleteAsync", "Update", "Delete", "GetAsyncEnumerator", "WithCancellation", "AsAsyncEnumerable",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [QueryRules.NoIndex, QueryRules.Unbounded, QueryRules.NoFilter, QueryRules.Refused];

    private protected override void Start(CompilationStartAnalysisContext start) => start.RegisterOperationBlockStartAction(static block =>
    {
        // Several ends may share the beginning of a chain, of which is spoken once.
        var said = new ConcurrentDictionary<Location, bool>();
        block.RegisterOperationAction(operation => Look(operation, said), OperationKind.Invocation, OperationKind.Loop);
    });

    private static void Look(OperationAnalysisContext context, ConcurrentDictionary<Location, bool> said)
    {
        bool isRefused = false;
        foreach (var (finding, at) in context.Operation is IInvocationOperation invocation ? RefusedChains.Findings(invocation) : [])
        {
            isRefused = true;
            if (said.TryAdd(at, true))
                context.ReportDiagnostic(QueryRules.Diagnostic(finding, at, isExact: false));
        }

        if (isRefused)
            return;
        var (chain, end, place) = context.Operation switch
        {
            IInvocationOperation { TargetMethod: var method } call when Ends.Contains(method.Name) && LuxCalls.IsOurs(method) => (call.Instance ?? call.Arguments[0].Value, method.Name, ChainSteps.NameOf(call)),
            IForEachLoopOperation { IsAsynchronous: true } loop => (loop.Collection, "foreach", loop.Collection.Syntax.GetLocation()),
            _ => (null, "", Location.None),
        };
        if (chain is null || new ChainReader(row => DeclaredSchema.Of(context.Compilation, context.CancellationToken).Table(row)).Read(chain) is not { } read)
            return;
        foreach (var (finding, at) in ChainCheck.Findings(read, end, place))
        {
            if (said.TryAdd(at, true))
                context.ReportDiagnostic(QueryRules.Diagnostic(finding, at, isExact: false));
        }
    }
}
