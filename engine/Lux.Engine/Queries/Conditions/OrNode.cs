using Lux.Language;

namespace Lux.Engine;

/// <summary>One of them.</summary>
internal sealed class OrNode(ConditionNode[] operands) : ConditionNode
{
    public ConditionNode[] Operands { get; } = operands;

    public override IEnumerable<BoundField> Fields => Operands.SelectMany(o => o.Fields);

    public override Truth Evaluate(ref QueryRow row, QueryConstants constants)
    {
        var greatest = Truth.False;
        foreach (var operand in Operands)
        {
            var truth = operand.Evaluate(ref row, constants);
            if (truth == Truth.True) return Truth.True;
            if (truth > greatest) greatest = truth;
        }
        return greatest;
    }
}
