using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>
/// The rows of a query by what they have in common: Having leaves groups out, OrderBy orders them, Select says what each gives. An immutable value. Without OrderBy groups come in the order of their keys.
/// </summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
/// <typeparam name="TKey">The token of the key; of several keys their tuple.</typeparam>
public readonly struct Groups<TRow, TColumns, TKey>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private const string CutLater = "Take and Skip come after Select: .GroupBy(..).OrderBy(..).Select(..).Take(5).";

    internal Groups(QueryPlan plan, Group<TRow, TColumns, TKey> group) => (Plan, Group) = (plan, group);

    internal QueryPlan Plan { get; }

    internal Group<TRow, TColumns, TKey> Group { get; }

    /// <summary>Only groups that meet the condition: <c>.Having(g => g.Count() > 10)</c>. Several calls all have to hold.</summary>
    /// <param name="condition">Makes the condition out of keys and aggregates.</param>
    public Groups<TRow, TColumns, TKey> Having(Func<Group<TRow, TColumns, TKey>, Condition<TRow>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(Plan.WhereGroup(condition(Group)), Group);
    }

    /// <summary>In rising order of a key or an aggregate; replaces an order given before.</summary>
    /// <param name="key">Picks what to order by.</param>
    public Groups<TRow, TColumns, TKey> OrderBy(Func<Group<TRow, TColumns, TKey>, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Plan.OrderBy(key(Group).Path, descending: false), Group);
    }

    /// <summary>In falling order of a key or an aggregate; replaces an order given before.</summary>
    /// <param name="key">Picks what to order by.</param>
    public Groups<TRow, TColumns, TKey> OrderByDescending(Func<Group<TRow, TColumns, TKey>, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Plan.OrderBy(key(Group).Path, descending: true), Group);
    }

    /// <summary>Orders ties of the keys so far, rising.</summary>
    /// <param name="key">Picks what to order by.</param>
    public Groups<TRow, TColumns, TKey> ThenBy(Func<Group<TRow, TColumns, TKey>, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Plan.ThenBy(key(Group).Path, descending: false), Group);
    }

    /// <summary>Orders ties of the keys so far, falling.</summary>
    /// <param name="key">Picks what to order by.</param>
    public Groups<TRow, TColumns, TKey> ThenByDescending(Func<Group<TRow, TColumns, TKey>, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Plan.ThenBy(key(Group).Path, descending: true), Group);
    }

    /// <summary>Not available: it comes after Select.</summary>
    /// <param name="count">Not used.</param>
    [Obsolete(CutLater, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Groups<TRow, TColumns, TKey> Take(long count) => throw new NotSupportedException(CutLater);

    /// <summary>Not available: it comes after Select.</summary>
    /// <param name="count">Not used.</param>
    [Obsolete(CutLater, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Groups<TRow, TColumns, TKey> Skip(long count) => throw new NotSupportedException(CutLater);
}
