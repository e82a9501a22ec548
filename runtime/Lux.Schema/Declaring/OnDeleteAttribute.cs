namespace Lux.Schema;

/// <summary>What happens to this row when the row that its foreign key names is deleted; without it <see cref="ReferenceAction.Restrict"/>.</summary>
/// <param name="action">The action.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OnDeleteAttribute(ReferenceAction action) : Attribute
{
    /// <summary>The action.</summary>
    public ReferenceAction Action { get; } = action;
}
