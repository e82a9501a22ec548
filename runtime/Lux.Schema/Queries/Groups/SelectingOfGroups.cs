using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Select on groups: their keys and aggregates, in the order named.</summary>
public static class SelectingOfGroups
{
    /// <summary>One item of each group.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the item.</param>
    public static GroupSelection<T1> Select<TRow, TColumns, TKey, T1>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, Item<TRow, T1>> items)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(items);
        var a = items(groups.Group);
        return new(groups.Plan with { Items = a.Path }, new ItemResult<T1>(a, first: 0));
    }

    /// <summary>What a function makes of one item of each group. It runs where replies are read, so it only makes an object.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the item.</param>
    /// <param name="make">Makes the result.</param>
    public static GroupSelection<TResult> Select<TRow, TColumns, TKey, T1, TResult>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, Item<TRow, T1>> items, Func<T1, TResult> make)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(make);
        return groups.Select(items).Make(make);
    }

    /// <summary>Two items of each group: <c>.Select(g => (g.Key, g.Count(), g.Max(m => m.Timestamp)))</c>.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    public static GroupSelection<(T1, T2)> Select<TRow, TColumns, TKey, T1, T2>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>)> items)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b) = items(groups.Group);
        return new(groups.Plan with { Items = $"{a.Path},{b.Path}" }, new ItemsResult<T1, T2>(a, b, first: 0));
    }

    /// <summary>What a function makes of two items of each group: <c>.Select(g => (g.Key, g.Count()), (channel, count) => new Traffic(channel, count))</c>. It runs where replies are read, so it only makes an object.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    /// <param name="make">Makes the result.</param>
    public static GroupSelection<TResult> Select<TRow, TColumns, TKey, T1, T2, TResult>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>)> items, Func<T1, T2, TResult> make)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(make);
        return groups.Select(items).Make(items => make(items.Item1, items.Item2));
    }

    /// <summary>Three items of each group.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    public static GroupSelection<(T1, T2, T3)> Select<TRow, TColumns, TKey, T1, T2, T3>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>)> items)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b, c) = items(groups.Group);
        return new(groups.Plan with { Items = $"{a.Path},{b.Path},{c.Path}" }, new ItemsResult<T1, T2, T3>(a, b, c, first: 0));
    }

    /// <summary>What a function makes of three items of each group. It runs where replies are read, so it only makes an object.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    /// <param name="make">Makes the result.</param>
    public static GroupSelection<TResult> Select<TRow, TColumns, TKey, T1, T2, T3, TResult>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>)> items, Func<T1, T2, T3, TResult> make)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(make);
        return groups.Select(items).Make(items => make(items.Item1, items.Item2, items.Item3));
    }

    /// <summary>Four items of each group.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    public static GroupSelection<(T1, T2, T3, T4)> Select<TRow, TColumns, TKey, T1, T2, T3, T4>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>, Item<TRow, T4>)> items)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b, c, d) = items(groups.Group);
        return new(groups.Plan with { Items = $"{a.Path},{b.Path},{c.Path},{d.Path}" }, new ItemsResult<T1, T2, T3, T4>(a, b, c, d, first: 0));
    }

    /// <summary>What a function makes of four items of each group. It runs where replies are read, so it only makes an object.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    /// <param name="make">Makes the result.</param>
    public static GroupSelection<TResult> Select<TRow, TColumns, TKey, T1, T2, T3, T4, TResult>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>, Item<TRow, T4>)> items, Func<T1, T2, T3, T4, TResult> make)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(make);
        return groups.Select(items).Make(items => make(items.Item1, items.Item2, items.Item3, items.Item4));
    }

    /// <summary>Five items of each group.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    public static GroupSelection<(T1, T2, T3, T4, T5)> Select<TRow, TColumns, TKey, T1, T2, T3, T4, T5>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>, Item<TRow, T4>, Item<TRow, T5>)> items)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b, c, d, e) = items(groups.Group);
        return new(groups.Plan with { Items = $"{a.Path},{b.Path},{c.Path},{d.Path},{e.Path}" }, new ItemsResult<T1, T2, T3, T4, T5>(a, b, c, d, e, first: 0));
    }

    /// <summary>What a function makes of five items of each group. It runs where replies are read, so it only makes an object.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    /// <param name="make">Makes the result.</param>
    public static GroupSelection<TResult> Select<TRow, TColumns, TKey, T1, T2, T3, T4, T5, TResult>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>, Item<TRow, T4>, Item<TRow, T5>)> items, Func<T1, T2, T3, T4, T5, TResult> make)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(make);
        return groups.Select(items).Make(items => make(items.Item1, items.Item2, items.Item3, items.Item4, items.Item5));
    }

    /// <summary>Six items of each group.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    /// <typeparam name="T6">The type of item 6.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    public static GroupSelection<(T1, T2, T3, T4, T5, T6)> Select<TRow, TColumns, TKey, T1, T2, T3, T4, T5, T6>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>, Item<TRow, T4>, Item<TRow, T5>, Item<TRow, T6>)> items)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(items);
        var (a, b, c, d, e, f) = items(groups.Group);
        return new(groups.Plan with { Items = $"{a.Path},{b.Path},{c.Path},{d.Path},{e.Path},{f.Path}" }, new ItemsResult<T1, T2, T3, T4, T5, T6>(a, b, c, d, e, f, first: 0));
    }

    /// <summary>What a function makes of six items of each group. It runs where replies are read, so it only makes an object.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The key, or the keys.</typeparam>
    /// <typeparam name="T1">The type of item 1.</typeparam>
    /// <typeparam name="T2">The type of item 2.</typeparam>
    /// <typeparam name="T3">The type of item 3.</typeparam>
    /// <typeparam name="T4">The type of item 4.</typeparam>
    /// <typeparam name="T5">The type of item 5.</typeparam>
    /// <typeparam name="T6">The type of item 6.</typeparam>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="items">Picks the items.</param>
    /// <param name="make">Makes the result.</param>
    public static GroupSelection<TResult> Select<TRow, TColumns, TKey, T1, T2, T3, T4, T5, T6, TResult>(this Groups<TRow, TColumns, TKey> groups, Func<Group<TRow, TColumns, TKey>, (Item<TRow, T1>, Item<TRow, T2>, Item<TRow, T3>, Item<TRow, T4>, Item<TRow, T5>, Item<TRow, T6>)> items, Func<T1, T2, T3, T4, T5, T6, TResult> make)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(make);
        return groups.Select(items).Make(items => make(items.Item1, items.Item2, items.Item3, items.Item4, items.Item5, items.Item6));
    }
}
