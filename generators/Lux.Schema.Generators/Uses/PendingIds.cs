using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>LUX4006: a pending id that is put where it outlives its batch. A local may carry it to IdOf, but into no other call to the engine.</summary>
internal static class PendingIds
{
    public static void Look(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (LuxCalls.Behind(assignment.Value) is not IInvocationOperation { TargetMethod: { Name: "Insert" } method } || !LuxCalls.Is(method.ContainingType, "BatchTable`2"))
            return;
        switch (assignment.Target)
        {
            case IFieldReferenceOperation { Field: var field }:
                Report(context, assignment.Target, field.Name);
                break;
            case IPropertyReferenceOperation { Property: var property }:
                Report(context, assignment.Target, property.Name);
                break;
            case ILocalReferenceOperation { Local: var local } when LuxCalls.RowOfId(local.Type) is not null:
                LookAtUses(context, assignment, local);
                break;
        }
    }

    private static void LookAtUses(OperationAnalysisContext context, IOperation assignment, ILocalSymbol local)
    {
        IOperation? batch = null, root = assignment;
        for (var at = assignment.Parent; at is not null; at = at.Parent)
        {
            if (batch is null && at is IAnonymousFunctionOperation)
                batch = at;
            root = at;
        }

        if (batch is null || local.DeclaringSyntaxReferences.Any(declared => batch.Syntax.Span.Contains(declared.Span)))
            return;
        foreach (var use in root.Descendants().OfType<ILocalReferenceOperation>())
        {
            if (SymbolEqualityComparer.Default.Equals(use.Local, local) && !batch.Syntax.Span.Contains(use.Syntax.Span) && IsSent(use))
                Report(context, use, local.Name);
        }
    }

    // Whether the innermost call of ours around it takes ids as they are.
    private static bool IsSent(IOperation use)
    {
        for (var at = use.Parent; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod: var method } && LuxCalls.IsOurs(method))
                return method.Name != "IdOf" && LuxCalls.RowOfId(method.ContainingType) is null;
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(UseRules.PendingIdKept, place.Syntax.GetLocation(), name, "ask the result of BatchAsync by IdOf for the real one"));
}
