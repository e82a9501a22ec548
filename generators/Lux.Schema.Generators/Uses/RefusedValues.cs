using Lux.Schema.Generators.Analyzers;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>Values that the client refuses before anything is sent: null beside &lt; and &gt;, a new row with an id, a changed one without, a local time. LUX3014.</summary>
internal static class RefusedValues
{
    public static void Look(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IBinaryOperation { OperatorMethod.ContainingType: var type, OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison
                when IsNull(comparison.RightOperand) && LuxCalls.Is(type, "OrderedColumn`2"):
                Report(context, comparison.Syntax, "Nothing is less or greater than null", $"write {comparison.LeftOperand.Syntax}.IsNull or {comparison.LeftOperand.Syntax}.IsNotNull");
                break;
            case IInvocationOperation { TargetMethod: var method } call when LuxCalls.Is(method.ContainingType, "Table`2") || LuxCalls.Is(method.ContainingType, "BatchTable`2"):
                foreach (var row in call.Arguments.SelectMany(argument => Made(argument.Value)))
                    Look(context, method.Name, row);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Now" or "Today", ContainingType.SpecialType: SpecialType.System_DateTime } } now when IsStored(now):
                Report(context, now.Syntax, $"A column takes a DateTime in UTC, and '{now.Syntax}' is local time", "write DateTime.UtcNow");
                break;
        }
    }

    private static void Look(OperationAnalysisContext context, string method, IObjectCreationOperation row)
    {
        if (LuxCalls.RowOfId(row.Type?.GetMembers(KnownNames.Key).OfType<IPropertySymbol>().FirstOrDefault()?.Type) is null)
            return;
        var id = Id(row);
        if ((method.StartsWith("Insert", StringComparison.Ordinal) || method.StartsWith("UpsertBy", StringComparison.Ordinal)) && id is not null && !IsDefault(id))
            Report(context, id.Syntax, "The engine gives a new row its id", $"leave it out, or write {(method.EndsWith("Async", StringComparison.Ordinal) ? "UpdateAsync" : "Update")} to change the row that has it");
        // What a constructor of the user's makes of the id is the user's business.
        if (method.StartsWith("Update", StringComparison.Ordinal) && (id is null ? row.Constructor is { IsImplicitlyDeclared: true } : IsDefault(id)))
            Report(context, row.Syntax, "The row has no id, so there is none that could change", $"set its Id, or write {(method.EndsWith("Async", StringComparison.Ordinal) ? "InsertAsync" : "Insert")} for a new row");
    }

    private static IOperation? Id(IObjectCreationOperation row)
    {
        foreach (var member in row.Initializer?.Initializers ?? [])
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: KnownNames.Key }, Value: var value })
                return value;
        }

        return row.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == KnownNames.Key)?.Value;
    }

    private static IEnumerable<IObjectCreationOperation> Made(IOperation operation) => LuxCalls.Behind(operation) switch
    {
        IObjectCreationOperation row => [row],
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.SelectMany(Made),
        ICollectionExpressionOperation { Elements: var elements } => elements.SelectMany(Made),
        _ => [],
    };

    private static bool IsDefault(IOperation value) => LuxCalls.Behind(value) is IDefaultValueOperation or IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null };

    private static bool IsNull(IOperation value) => LuxCalls.Behind(value) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    // Compared with a column, set, or given to a member of a row; where it is converted to DateTimeOffset, its offset is kept.
    private static bool IsStored(IOperation value) => value.Parent switch
    {
        IConversionOperation { Type: { } type } conversion when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => IsStored(conversion),
        IBinaryOperation { OperatorMethod.ContainingType: var type } => LuxCalls.Is(type, "AnyColumn`2"),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Set", ContainingType: var type } } } => LuxCalls.Is(type, "AnyColumn`2"),
        IArgumentOperation { Parent: IObjectCreationOperation { Type: INamedTypeSymbol row } } => TableReader.TableName(row) is not null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.ContainingType: var row } } => TableReader.TableName(row) is not null,
        _ => false,
    };

    private static void Report(OperationAnalysisContext context, SyntaxNode place, string problem, string fix) =>
        context.ReportDiagnostic(Diagnostic.Create(QueryRules.Refused, place.GetLocation(), problem, fix));
}
