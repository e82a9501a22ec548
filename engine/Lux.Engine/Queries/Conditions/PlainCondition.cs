using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Writes a condition so that the planner sees more of it, with the same truth for every row, unknown included: NOT goes down to the comparisons and turns their operators,
/// nested AND and OR become one, and what is equal to one of several values becomes IN.
/// </summary>
internal static class PlainCondition
{
    public static BoundCondition Of(BoundCondition condition, bool isNegated = false) => condition switch
    {
        BoundNot not => Of(not.Operand, !isNegated),
        BoundAnd and => isNegated ? Any(and.Operands, isNegated) : All(and.Operands, isNegated),
        BoundOr or => isNegated ? All(or.Operands, isNegated) : Any(or.Operands, isNegated),
        BoundCompare compare => !isNegated ? compare : Opposite(compare.Operator) is { } opposite ? compare with { Operator = opposite } : new BoundNot(compare),
        _ => throw new InvalidOperationException($"no plain form of {condition.GetType().Name}"),
    };

    private static BoundAnd All(EquatableArray<BoundCondition> operands, bool isNegated) =>
        new(operands.Select(o => Of(o, isNegated)).SelectMany<BoundCondition, BoundCondition>(o => o is BoundAnd inner ? inner.Operands : [o]).ToEquatableArray());

    private static BoundOr Any(EquatableArray<BoundCondition> operands, bool isNegated) =>
        new(operands.Select(o => Of(o, isNegated)).SelectMany<BoundCondition, BoundCondition>(o => o is BoundOr inner ? inner.Operands : [o]).ToEquatableArray());

    // A value compared with null is unknown either way, so these are the same for null too.
    private static CompareOperator? Opposite(CompareOperator value) => value switch
    {
        CompareOperator.Equal => CompareOperator.NotEqual,
        CompareOperator.NotEqual => CompareOperator.Equal,
        CompareOperator.Less => CompareOperator.GreaterOrEqual,
        CompareOperator.LessOrEqual => CompareOperator.Greater,
        CompareOperator.Greater => CompareOperator.LessOrEqual,
        CompareOperator.GreaterOrEqual => CompareOperator.Less,
        CompareOperator.IsNull => CompareOperator.IsNotNull,
        CompareOperator.IsNotNull => CompareOperator.IsNull,
        _ => null,
    };
}
