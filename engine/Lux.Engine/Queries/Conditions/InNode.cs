using Lux.Language;

namespace Lux.Engine;

/// <summary>A field that is one of several values; the constants sort them, so it looks by halving.</summary>
internal sealed class InNode(BoundField field, int slot, int count) : ConditionNode
{
    public BoundField Field { get; } = field;

    /// <summary>The first value's place among the query's constants.</summary>
    public int Slot { get; } = slot;

    public int Count { get; } = count;

    public override IEnumerable<BoundField> Fields => [Field];

    public override Truth Evaluate(ref QueryRow row, QueryConstants constants)
    {
        var value = row.Value(Field);
        if (StoredValue.IsNil(value)) return Truth.Unknown;
        int low = Slot, high = Slot + Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = ValueComparer.Compare(value, constants[middle]);
            if (order == 0) return Truth.True;
            if (order < 0) high = middle;
            else low = middle + 1;
        }
        return Truth.False;
    }
}
