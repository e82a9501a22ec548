using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The rows that have the same key: what Select, Having and OrderBy of groups speak about. Nulls count in none of the aggregates but Count.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
/// <typeparam name="TKey">The token of the key; of several keys their tuple.</typeparam>
public sealed class Group<TRow, TColumns, TKey>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private const string NoNumber = "Sum and Avg are of a column of numbers: long, int, short, byte, double, float or decimal.";

    internal Group(TKey key) => Key = key;

    private static TColumns Tokens => Table<TRow, TColumns>.Tokens;

    /// <summary>The column that the rows are grouped by; of several keys a tuple, <c>g.Key.Item1</c>.</summary>
    public TKey Key { get; }

    /// <summary>How many rows there are.</summary>
    public Aggregate<TRow, long> Count() => Aggregates.Count<TRow>();

    /// <summary>The sum of a column.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <typeparam name="TSum">The type of the sum.</typeparam>
    /// <typeparam name="TAverage">The type of an average.</typeparam>
    /// <param name="column">Picks the column.</param>
    public Aggregate<TRow, TSum> Sum<TValue, TSum, TAverage>(Func<TColumns, NumberColumn<TRow, TValue, TSum, TAverage>> column) => Aggregates.Sum(column(Tokens));

    /// <summary>The average of a column.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <typeparam name="TSum">The type of a sum.</typeparam>
    /// <typeparam name="TAverage">The type of the average.</typeparam>
    /// <param name="column">Picks the column.</param>
    public Aggregate<TRow, TAverage> Avg<TValue, TSum, TAverage>(Func<TColumns, NumberColumn<TRow, TValue, TSum, TAverage>> column) => Aggregates.Avg(column(Tokens));

    /// <summary>The least value of a column.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Picks the column.</param>
    public Aggregate<TRow, TValue> Min<TValue>(Func<TColumns, OrderedColumn<TRow, TValue>> column) => Aggregates.Min(column(Tokens));

    /// <summary>The greatest value of a column.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Picks the column.</param>
    public Aggregate<TRow, TValue> Max<TValue>(Func<TColumns, OrderedColumn<TRow, TValue>> column) => Aggregates.Max(column(Tokens));

    /// <summary>Not available: this column holds no numbers.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Not used.</param>
    [Obsolete(NoNumber, error: true)]
    public Aggregate<TRow, TValue> Sum<TValue>(Func<TColumns, Column<TRow, TValue>> column) => throw new NotSupportedException(NoNumber);

    /// <summary>Not available: this column holds no numbers.</summary>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="column">Not used.</param>
    [Obsolete(NoNumber, error: true)]
    public Aggregate<TRow, TValue> Avg<TValue>(Func<TColumns, Column<TRow, TValue>> column) => throw new NotSupportedException(NoNumber);
}
