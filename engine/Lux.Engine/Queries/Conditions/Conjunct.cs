namespace Lux.Engine;

/// <summary>One of the conditions that must all hold.</summary>
/// <param name="Node">The condition.</param>
/// <param name="IsRootOnly">Whether it looks at the queried table's row only.</param>
internal sealed record Conjunct(ConditionNode Node, bool IsRootOnly);
