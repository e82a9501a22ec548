namespace Lux.Language;

/// <summary>Resolves the names of a condition and checks that its operators fit.</summary>
internal static class ConditionBinder
{
    public static bool TryBind(ConditionSyntax syntax, IFieldScope scope, string clause, out BoundCondition? condition, out LuxError? error)
    {
        condition = null;
        switch (syntax)
        {
            case AndSyntax and:
                if (!TryAll(and.Operands, scope, clause, out var all, out error)) return false;
                condition = new BoundAnd(all);
                return true;
            case OrSyntax or:
                if (!TryAll(or.Operands, scope, clause, out var any, out error)) return false;
                condition = new BoundOr(any);
                return true;
            case NotSyntax not:
                if (!TryBind(not.Operand, scope, clause, out var inner, out error)) return false;
                condition = new BoundNot(inner!);
                return true;
            case CompareSyntax compare:
                if (!scope.TryField(compare.Field, clause, out var field, out var column, out error)) return false;
                if (!CompareOperators.Fits(compare.Operator, column!.Type))
                {
                    error = LuxError.Of(ErrorCode.OperatorDoesNotFit, CompareOperators.Text(compare.Operator), column.Name, SchemaPrinter.Type(column)).At(compare.OperatorPosition);
                    return false;
                }
                condition = new BoundCompare(field, column, compare.Operator, compare.FirstValue, compare.ValueCount);
                return true;
            default:
                throw new InvalidOperationException($"no binding for {syntax.GetType().Name}");
        }
    }

    private static bool TryAll(EquatableArray<ConditionSyntax> operands, IFieldScope scope, string clause, out EquatableArray<BoundCondition> bound, out LuxError? error)
    {
        List<BoundCondition> conditions = [];
        bound = default;
        error = null;
        foreach (var operand in operands)
        {
            if (!TryBind(operand, scope, clause, out var condition, out error)) return false;
            conditions.Add(condition!);
        }
        bound = conditions.ToEquatableArray();
        return true;
    }
}
