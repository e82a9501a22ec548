using System.ComponentModel;

namespace Lux.Schema;

/// <content>What comes before Take and Skip, so that the compiler can say it.</content>
public readonly partial struct Taken<TRow, TColumns>
{
    private const string NoWhere = "Where comes before Take and Skip: the engine filters all rows, then cuts.";
    private const string NoOrder = "OrderBy comes before Take and Skip: the engine orders all rows, then cuts.";
    private const string NoInclude = "Include comes before Take and Skip.";
    private const string NoGroup = "GroupBy comes before Take and Skip: groups are made of all rows; Take after Select cuts the groups.";
    private const string NoSum = "Aggregates are of all rows that meet the query: they come in place of Take and Skip.";
    private const string NoPage = "PageAsync takes the place of Take and Skip: its size says how many rows, and the cursor of the page before where to begin.";

    /// <summary>Not available: it comes before Take and Skip.</summary>
    /// <param name="condition">Not used.</param>
    [Obsolete(NoWhere, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Taken<TRow, TColumns> Where(Func<TColumns, Condition<TRow>> condition) => throw new NotSupportedException(NoWhere);

    /// <summary>Not available: it comes before Take and Skip.</summary>
    /// <param name="key">Not used.</param>
    [Obsolete(NoOrder, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Taken<TRow, TColumns> OrderBy(Func<TColumns, OrderKey<TRow>> key) => throw new NotSupportedException(NoOrder);

    /// <summary>Not available: it comes before Take and Skip.</summary>
    /// <param name="key">Not used.</param>
    [Obsolete(NoOrder, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Taken<TRow, TColumns> OrderByDescending(Func<TColumns, OrderKey<TRow>> key) => throw new NotSupportedException(NoOrder);

    /// <summary>Not available: it comes before Take and Skip.</summary>
    /// <param name="reference">Not used.</param>
    [Obsolete(NoInclude, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Taken<TRow, TColumns> Include(Func<TColumns, Item<TRow>> reference) => throw new NotSupportedException(NoInclude);

    /// <summary>Not available: it comes before Take and Skip.</summary>
    /// <typeparam name="TKey">The column's token.</typeparam>
    /// <param name="key">Not used.</param>
    [Obsolete(NoGroup, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Groups<TRow, TColumns, TKey> GroupBy<TKey>(Func<TColumns, TKey> key)
        where TKey : Item<TRow> => throw new NotSupportedException(NoGroup);

    /// <summary>Not available: it comes before Take and Skip.</summary>
    /// <param name="size">Not used.</param>
    [Obsolete(NoPage, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<Page<TRow>> PageAsync(int size) => throw new NotSupportedException(NoPage);

    /// <summary>Not available: it comes in place of Take and Skip.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Not used.</param>
    [Obsolete(NoSum, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TValue> SumAsync<TValue>(Func<TColumns, Item<TRow, TValue>> column) => throw new NotSupportedException(NoSum);

    /// <summary>Not available: it comes in place of Take and Skip.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Not used.</param>
    [Obsolete(NoSum, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TValue> AvgAsync<TValue>(Func<TColumns, Item<TRow, TValue>> column) => throw new NotSupportedException(NoSum);

    /// <summary>Not available: it comes in place of Take and Skip.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Not used.</param>
    [Obsolete(NoSum, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TValue> MinAsync<TValue>(Func<TColumns, Item<TRow, TValue>> column) => throw new NotSupportedException(NoSum);

    /// <summary>Not available: it comes in place of Take and Skip.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Not used.</param>
    [Obsolete(NoSum, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TValue> MaxAsync<TValue>(Func<TColumns, Item<TRow, TValue>> column) => throw new NotSupportedException(NoSum);
}
