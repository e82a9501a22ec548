using Lux.Schema.Generated;

namespace Lux.Schema;

/// <content>Select of columns of the row and of those included: only what is named is read and sent. A column of a row that may not be there may be null.</content>
public readonly partial struct Query<TRow, TColumns, T1, TColumns1>
{
    /// <summary>One item of each row.</summary>
    /// <typeparam name="TFrom1">The record of item 1.</typeparam>
    /// <typeparam name="TItem1">The type of item 1.</typeparam>
    /// <param name="items">Picks the item.</param>
    public Selection<TItem1> Select<TFrom1, TItem1>(Func<TColumns, TColumns1, Item<TFrom1, TItem1>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var a = items(Table<TRow, TColumns>.Tokens, _columns1);
        return new(_plan with { Joins = null, Items = a.Path }, new ItemResult<TItem1>(a, first: 1));
    }

    /// <summary>Two items of each row: <c>.Select((m, user) =&gt; (m.Content, user.Name))</c>.</summary>
    /// <typeparam name="TFrom1">The record of item 1.</typeparam>
    /// <typeparam name="TItem1">The type of item 1.</typeparam>
    /// <typeparam name="TFrom2">The record of item 2.</typeparam>
    /// <typeparam name="TItem2">The type of item 2.</typeparam>
    /// <param name="items">Picks the items.</param>
    public Selection<(TItem1, TItem2)> Select<TFrom1, TItem1, TFrom2, TItem2>(Func<TColumns, TColumns1, (Item<TFrom1, TItem1>, Item<TFrom2, TItem2>)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b) = items(Table<TRow, TColumns>.Tokens, _columns1);
        return new(_plan with { Joins = null, Items = $"{a.Path},{b.Path}" }, new ItemsResult<TItem1, TItem2>(a, b, first: 1));
    }

    /// <summary>Three items of each row.</summary>
    /// <typeparam name="TFrom1">The record of item 1.</typeparam>
    /// <typeparam name="TItem1">The type of item 1.</typeparam>
    /// <typeparam name="TFrom2">The record of item 2.</typeparam>
    /// <typeparam name="TItem2">The type of item 2.</typeparam>
    /// <typeparam name="TFrom3">The record of item 3.</typeparam>
    /// <typeparam name="TItem3">The type of item 3.</typeparam>
    /// <param name="items">Picks the items.</param>
    public Selection<(TItem1, TItem2, TItem3)> Select<TFrom1, TItem1, TFrom2, TItem2, TFrom3, TItem3>(Func<TColumns, TColumns1, (Item<TFrom1, TItem1>, Item<TFrom2, TItem2>, Item<TFrom3, TItem3>)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b, c) = items(Table<TRow, TColumns>.Tokens, _columns1);
        return new(_plan with { Joins = null, Items = $"{a.Path},{b.Path},{c.Path}" }, new ItemsResult<TItem1, TItem2, TItem3>(a, b, c, first: 1));
    }

    /// <summary>Four items of each row.</summary>
    /// <typeparam name="TFrom1">The record of item 1.</typeparam>
    /// <typeparam name="TItem1">The type of item 1.</typeparam>
    /// <typeparam name="TFrom2">The record of item 2.</typeparam>
    /// <typeparam name="TItem2">The type of item 2.</typeparam>
    /// <typeparam name="TFrom3">The record of item 3.</typeparam>
    /// <typeparam name="TItem3">The type of item 3.</typeparam>
    /// <typeparam name="TFrom4">The record of item 4.</typeparam>
    /// <typeparam name="TItem4">The type of item 4.</typeparam>
    /// <param name="items">Picks the items.</param>
    public Selection<(TItem1, TItem2, TItem3, TItem4)> Select<TFrom1, TItem1, TFrom2, TItem2, TFrom3, TItem3, TFrom4, TItem4>(Func<TColumns, TColumns1, (Item<TFrom1, TItem1>, Item<TFrom2, TItem2>, Item<TFrom3, TItem3>, Item<TFrom4, TItem4>)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b, c, d) = items(Table<TRow, TColumns>.Tokens, _columns1);
        return new(_plan with { Joins = null, Items = $"{a.Path},{b.Path},{c.Path},{d.Path}" }, new ItemsResult<TItem1, TItem2, TItem3, TItem4>(a, b, c, d, first: 1));
    }

    /// <summary>The rows by a column, also of an included row: <c>.GroupBy((m, user) =&gt; user.Color).Select(g =&gt; (g.Key, g.Count()))</c>. Rows where it is null are a group.</summary>
    /// <typeparam name="TFrom">The record of the column.</typeparam>
    /// <typeparam name="TKey">The column's type.</typeparam>
    /// <param name="key">Picks the column.</param>
    public Groups<TRow, TColumns, Column<TRow, TKey>> GroupBy<TFrom, TKey>(Func<TColumns, TColumns1, Column<TFrom, TKey>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var column = key(Table<TRow, TColumns>.Tokens, _columns1);
        return new((_plan with { Joins = null }).GroupBy(column.Path), new(new Column<TRow, TKey>("", column.Path, column.Text)));
    }
}
