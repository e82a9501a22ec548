using Lux.Language;

namespace Lux.Engine;

/// <summary>A condition of a plan. It holds no values, so every session can use it. Hot path: 0 B per row.</summary>
internal abstract class ConditionNode
{
    /// <summary>The fields that it looks at.</summary>
    public abstract IEnumerable<BoundField> Fields { get; }

    public abstract Truth Evaluate(ref QueryRow row, QueryConstants constants);
}
