namespace Lux.Schema;

/// <summary>
/// Keeps an ordered index. On a column: over that column. On the table with members named: over the columns in that order, which serves equality on the first ones and order or a range on the next.
/// A foreign key has an index without asking.
/// </summary>
/// <param name="columns">The members of a composite index, by <c>nameof</c>; none when the attribute stands on a column.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute(params string[] columns) : Attribute
{
    /// <summary>The members of a composite index; empty when the attribute stands on a column.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;
}
