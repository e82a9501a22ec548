namespace Lux.Engine;

/// <summary>A condition of a plan. It holds no values, so every session can use it. Hot path: 0 B per row.</summary>
internal abstract class ConditionNode
{
    public abstract Truth Evaluate(ref QueryRow row, QueryConstants constants);
}
