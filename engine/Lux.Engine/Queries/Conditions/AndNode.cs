using Lux.Language;

namespace Lux.Engine;

/// <summary>All of them.</summary>
internal sealed class AndNode(ConditionNode[] operands) : ConditionNode
{
    public ConditionNode[] Operands { get; } = operands;

    public override IEnumerable<BoundField> Fields => Operands.SelectMany(o => o.Fields);

    public override Truth Evaluate(ref QueryRow row, QueryConstants constants)
    {
        var least = Truth.True;
        foreach (var operand in Operands)
        {
            var truth = operand.Evaluate(ref row, constants);
            if (truth == Truth.False) return Truth.False;
            if (truth < least) least = truth;
        }
        return least;
    }
}
