using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>LUX4004: ways around the types of ids: by their numbers, by Equals of objects, by making one of another's number.</summary>
internal static class DifferentIds
{
    public static void Look(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IBinaryOperation binary when IsComparison(binary.OperatorKind):
                Check(context, RowOfNumber(binary.LeftOperand), RowOfNumber(binary.RightOperand), "compared with", "compare ids of one table");
                break;
            case IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: false }, Instance: { } left, Arguments: [{ Value: var right }] }:
                Check(context, RowOfId(left), RowOfId(right), "compared with", "they are never equal");
                break;
            case IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Object }, Arguments: [{ Value: var left }, { Value: var right }] }:
                Check(context, RowOfId(left), RowOfId(right), "compared with", "they are never equal");
                break;
            case IObjectCreationOperation { Arguments: [{ Value: var number }] } creation:
                Check(context, LuxCalls.RowOfId(creation.Type), RowOfNumber(number), "made from", "use the reference that leads there");
                break;
        }
    }

    private static void Check(OperationAnalysisContext context, ITypeSymbol? left, ITypeSymbol? right, string done, string fix)
    {
        // Of type parameters nobody knows whether they are one table.
        if (left is null or ITypeParameterSymbol || right is null or ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(left, right))
            return;
        context.ReportDiagnostic(Diagnostic.Create(UseRules.IdsOfDifferentTables, context.Operation.Syntax.GetLocation(), left.Name, done, right.Name, fix));
    }

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static ITypeSymbol? RowOfNumber(IOperation operation) => LuxCalls.Behind(operation) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value" } property } => LuxCalls.RowOfId(property.ContainingType),
        _ => null,
    };

    private static ITypeSymbol? RowOfId(IOperation operation) => LuxCalls.RowOfId(LuxCalls.Behind(operation)?.Type);
}
