using Lux.Language;

namespace Lux.Engine;

/// <summary>Turns a bound condition into nodes and lists the values that they need.</summary>
internal sealed class ConditionCompiler
{
    private readonly List<ValueSlot> _values = [];
    private readonly List<(int Slot, int Count)> _lists = [];
    private bool _isRootOnly;

    /// <summary>The values in the order of their slots.</summary>
    public ValueSlot[] Values => [.. _values];

    /// <summary>The slots of each IN, whose values are to be sorted.</summary>
    public (int Slot, int Count)[] Lists => [.. _lists];

    /// <summary>The conditions that must all hold; none without WHERE.</summary>
    public Conjunct[] Conjuncts(BoundCondition? where)
    {
        List<Conjunct> conjuncts = [];
        if (where is not null) Split(where, conjuncts);
        return [.. conjuncts];
    }

    private void Split(BoundCondition condition, List<Conjunct> conjuncts)
    {
        if (condition is BoundAnd and)
        {
            foreach (var operand in and.Operands) Split(operand, conjuncts);
            return;
        }
        _isRootOnly = true;
        var node = Compile(condition);
        conjuncts.Add(new(node, _isRootOnly));
    }

    private ConditionNode Compile(BoundCondition condition) => condition switch
    {
        BoundAnd and => new AndNode([.. and.Operands.Select(Compile)]),
        BoundOr or => new OrNode([.. or.Operands.Select(Compile)]),
        BoundNot not => new NotNode(Compile(not.Operand)),
        BoundCompare compare => Compile(compare),
        _ => throw new InvalidOperationException($"no node for {condition.GetType().Name}"),
    };

    private ConditionNode Compile(BoundCompare compare)
    {
        if (compare.Field.Table != 0) _isRootOnly = false;
        int slot = _values.Count;
        for (int i = 0; i < compare.ValueCount; i++) _values.Add(new(compare.FirstValue + i, compare.Definition));
        if (compare.Operator != CompareOperator.In) return new CompareNode(compare.Field, compare.Operator, slot);
        if (compare.ValueCount == 1) return new CompareNode(compare.Field, CompareOperator.Equal, slot);
        _lists.Add((slot, compare.ValueCount));
        return new InNode(compare.Field, slot, compare.ValueCount);
    }
}
