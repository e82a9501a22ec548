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

    /// <summary>The conditions that must all hold; none without a condition.</summary>
    public Conjunct[] Conjuncts(BoundCondition? condition)
    {
        List<Conjunct> conjuncts = [];
        if (condition is not null) Split(PlainCondition.Of(condition), conjuncts);
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
        BoundOr or => Any(or),
        BoundNot not => new NotNode(Compile(not.Operand)),
        BoundCompare compare => Compile(compare),
        _ => throw new InvalidOperationException($"no node for {condition.GetType().Name}"),
    };

    // Values that one field is equal to become one list: an index then gives each row once.
    private ConditionNode Any(BoundOr or)
    {
        List<ConditionNode> nodes = [];
        foreach (var same in or.Operands.GroupBy(o => o is BoundCompare { Operator: CompareOperator.Equal or CompareOperator.In } compare ? compare.Field : (object)o))
        {
            if (same.Key is BoundField field) nodes.Add(List(field, [.. same.Cast<BoundCompare>()]));
            else nodes.Add(Compile(same.First()));
        }
        return nodes.Count == 1 ? nodes[0] : new OrNode([.. nodes]);
    }

    private ConditionNode Compile(BoundCompare compare)
    {
        if (compare.Operator is CompareOperator.Equal or CompareOperator.In) return List(compare.Field, [compare]);
        int slot = Slots(compare);
        return new CompareNode(compare.Field, compare.Operator, compare.ValueCount == 0 ? -1 : slot);
    }

    private ConditionNode List(BoundField field, BoundCompare[] compares)
    {
        int slot = _values.Count;
        foreach (var compare in compares) Slots(compare);
        int count = _values.Count - slot;
        if (count == 1) return new CompareNode(field, CompareOperator.Equal, slot);
        _lists.Add((slot, count));
        return new InNode(field, slot, count);
    }

    private int Slots(BoundCompare compare)
    {
        if (compare.Field.Table != 0) _isRootOnly = false;
        int slot = _values.Count;
        for (int i = 0; i < compare.ValueCount; i++) _values.Add(new(compare.FirstValue + i, compare.Definition));
        return slot;
    }
}
