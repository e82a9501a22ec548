using Lux.Language;

namespace Lux.Engine;

/// <summary>A field compared with one value, or with null.</summary>
/// <param name="field">The field.</param>
/// <param name="operation">Anything but IN.</param>
/// <param name="slot">The value's place among the query's constants; -1 where it is null.</param>
internal sealed class CompareNode(BoundField field, CompareOperator operation, int slot) : ConditionNode
{
    public BoundField Field { get; } = field;

    public CompareOperator Operator { get; } = operation;

    public int Slot { get; } = slot;

    public override IEnumerable<BoundField> Fields => [Field];

    public override Truth Evaluate(ref QueryRow row, QueryConstants constants)
    {
        var value = row.Value(Field);
        bool isNull = StoredValue.IsNil(value);
        if (Operator == CompareOperator.IsNull) return Of(isNull);
        if (Operator == CompareOperator.IsNotNull) return Of(!isNull);
        if (isNull) return Truth.Unknown;
        ref readonly var constant = ref constants[Slot];
        return Operator switch
        {
            CompareOperator.StartsWith => Of(ValueComparer.StartsWith(value, constant)),
            CompareOperator.Contains => Of(ValueComparer.Contains(value, constant)),
            CompareOperator.Equal => Of(ValueComparer.Compare(value, constant) == 0),
            CompareOperator.NotEqual => Of(ValueComparer.Compare(value, constant) != 0),
            CompareOperator.Less => Of(ValueComparer.Compare(value, constant) < 0),
            CompareOperator.LessOrEqual => Of(ValueComparer.Compare(value, constant) <= 0),
            CompareOperator.Greater => Of(ValueComparer.Compare(value, constant) > 0),
            CompareOperator.GreaterOrEqual => Of(ValueComparer.Compare(value, constant) >= 0),
            _ => throw new InvalidOperationException($"{Operator} compares with more than one value"),
        };
    }

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
