using Lux.Language;

namespace Lux.Engine;

/// <summary>Not it; what is unknown stays unknown.</summary>
internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public override IEnumerable<BoundField> Fields => operand.Fields;

    public override Truth Evaluate(ref QueryRow row, QueryConstants constants) => Truth.True - operand.Evaluate(ref row, constants) + Truth.False;
}
