using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>GroupBy, by one column or several.</summary>
public static class Grouping
{
    /// <summary>The rows by a column: <c>.GroupBy(m => m.ChannelId).Select(g => (g.Key, g.Count()))</c>. Rows where it is null are a group.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey">The column's token.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="key">Picks the column.</param>
    public static Groups<TRow, TColumns, TKey> GroupBy<TRow, TColumns, TKey>(this IRows<TRow, TColumns> rows, Func<TColumns, TKey> key)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TKey : Item<TRow>, IGroupKey<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        var column = key(Table<TRow, TColumns>.Tokens);
        return new(rows.Plan.GroupBy(column.Path), new(column));
    }

    /// <summary>The rows by two columns: <c>.GroupBy(m => (m.ChannelId, m.UserId)).Select(g => (g.Key.Item1, g.Key.Item2, g.Count()))</c>.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey1">Token 1.</typeparam>
    /// <typeparam name="TKey2">Token 2.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="keys">Picks the columns.</param>
    public static Groups<TRow, TColumns, (TKey1, TKey2)> GroupBy<TRow, TColumns, TKey1, TKey2>(this IRows<TRow, TColumns> rows, Func<TColumns, (TKey1, TKey2)> keys)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TKey1 : Item<TRow>, IGroupKey<TRow>
        where TKey2 : Item<TRow>, IGroupKey<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(keys);
        var columns = keys(Table<TRow, TColumns>.Tokens);
        return new(rows.Plan.GroupBy($"{columns.Item1.Path},{columns.Item2.Path}"), new(columns));
    }

    /// <summary>The rows by three columns.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey1">Token 1.</typeparam>
    /// <typeparam name="TKey2">Token 2.</typeparam>
    /// <typeparam name="TKey3">Token 3.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="keys">Picks the columns.</param>
    public static Groups<TRow, TColumns, (TKey1, TKey2, TKey3)> GroupBy<TRow, TColumns, TKey1, TKey2, TKey3>(this IRows<TRow, TColumns> rows, Func<TColumns, (TKey1, TKey2, TKey3)> keys)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TKey1 : Item<TRow>, IGroupKey<TRow>
        where TKey2 : Item<TRow>, IGroupKey<TRow>
        where TKey3 : Item<TRow>, IGroupKey<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(keys);
        var columns = keys(Table<TRow, TColumns>.Tokens);
        return new(rows.Plan.GroupBy($"{columns.Item1.Path},{columns.Item2.Path},{columns.Item3.Path}"), new(columns));
    }

    /// <summary>The rows by four columns.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TKey1">Token 1.</typeparam>
    /// <typeparam name="TKey2">Token 2.</typeparam>
    /// <typeparam name="TKey3">Token 3.</typeparam>
    /// <typeparam name="TKey4">Token 4.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="keys">Picks the columns.</param>
    public static Groups<TRow, TColumns, (TKey1, TKey2, TKey3, TKey4)> GroupBy<TRow, TColumns, TKey1, TKey2, TKey3, TKey4>(this IRows<TRow, TColumns> rows, Func<TColumns, (TKey1, TKey2, TKey3, TKey4)> keys)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TKey1 : Item<TRow>, IGroupKey<TRow>
        where TKey2 : Item<TRow>, IGroupKey<TRow>
        where TKey3 : Item<TRow>, IGroupKey<TRow>
        where TKey4 : Item<TRow>, IGroupKey<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(keys);
        var columns = keys(Table<TRow, TColumns>.Tokens);
        return new(rows.Plan.GroupBy($"{columns.Item1.Path},{columns.Item2.Path},{columns.Item3.Path},{columns.Item4.Path}"), new(columns));
    }
}
