using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>LUX4001: a call whose task is neither awaited nor kept. <c>_ = call</c> and <c>var task = call</c> say that it is meant.</summary>
internal static class NotAwaited
{
    public static void Look(OperationAnalysisContext context)
    {
        if (LuxCalls.Task(((IExpressionStatementOperation)context.Operation).Operation) is { } call)
            context.ReportDiagnostic(Diagnostic.Create(UseRules.NotAwaited, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }
}
