namespace Lux.Schema;

/// <summary>
/// A value occurs once. On a column: that column is unique and gets a finder, <c>FindByUsernameAsync</c>. On the table with members named: the columns together are unique.
/// Null is distinct from null.
/// </summary>
/// <param name="columns">The members that are unique together, by <c>nameof</c>; none when the attribute stands on a column.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class UniqueAttribute(params string[] columns) : Attribute
{
    /// <summary>The members that are unique together; empty when the attribute stands on a column.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;
}
