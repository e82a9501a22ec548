using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>LUX4003: <c>.Result</c>, <c>.Wait()</c> and <c>.GetAwaiter().GetResult()</c> on a call.</summary>
internal static class SyncOverAsync
{
    public static void Look(OperationAnalysisContext context)
    {
        var (waited, name) = context.Operation switch
        {
            IPropertyReferenceOperation { Property: { Name: "Result" } property, Instance: var task } when LuxCalls.IsTask(property.ContainingType) => (task, ".Result"),
            IInvocationOperation { TargetMethod: { Name: "Wait" } method, Instance: var task } when LuxCalls.IsTask(method.ContainingType) => (task, ".Wait()"),
            IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: var task } } => (task, ".GetAwaiter().GetResult()"),
            _ => (null, ""),
        };
        if (LuxCalls.Task(waited) is { } call)
            context.ReportDiagnostic(Diagnostic.Create(UseRules.SyncOverAsync, context.Operation.Syntax.GetLocation(), name, call.TargetMethod.Name));
    }
}
