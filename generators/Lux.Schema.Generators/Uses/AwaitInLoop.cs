using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>LUX4002: a loop over values that does nothing but insert or delete one row each.</summary>
internal static class AwaitInLoop
{
    public static void Look(OperationAnalysisContext context)
    {
        if (context.Operation is not (IForEachLoopOperation { IsAsynchronous: false } or IForLoopOperation))
            return;
        var loop = (ILoopOperation)context.Operation;
        if (Only(loop.Body) is not IExpressionStatementOperation { Operation: var expression } || Awaited(expression) is not { } call || Bulk(call) is not { } bulk)
            return;
        context.ReportDiagnostic(Diagnostic.Create(UseRules.AwaitInLoop, call.Syntax.GetLocation(), call.TargetMethod.Name, bulk));
    }

    private static IOperation Only(IOperation body) => body is IBlockOperation { Operations: [var only], Locals.IsEmpty: true } ? Only(only) : body;

    // The id may be thrown away in so many words.
    private static IInvocationOperation? Awaited(IOperation expression) => expression switch
    {
        IAwaitOperation { Operation: var task } => LuxCalls.Task(task),
        ISimpleAssignmentOperation { Target: IDiscardOperation, Value: var value } => Awaited(value),
        _ => null,
    };

    private static string? Bulk(IInvocationOperation call)
    {
        if (!LuxCalls.Is(call.TargetMethod.ContainingType, "Table`2") || call.TargetMethod.Parameters.Length == 0)
            return null;
        var first = call.TargetMethod.Parameters[0].Type;
        return call.TargetMethod.Name switch
        {
            "InsertAsync" when first.SpecialType == SpecialType.None && !first.Name.StartsWith("IEnumerable", StringComparison.Ordinal) => "give InsertAsync all rows at once",
            "DeleteAsync" when LuxCalls.RowOfId(first) is not null => "delete those Where the id is In them",
            _ => null,
        };
    }
}
