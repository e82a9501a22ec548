using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Aggregates of all rows of a query, calculated by the engine; of nothing but nulls a sum is 0 and the others are null.</summary>
public static class Aggregating
{
    /// <summary>The sum of a column.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <typeparam name="TSum">The type of a sum.</typeparam>
    /// <typeparam name="TAverage">The type of an average.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TSum> SumAsync<TRow, TColumns, TValue, TSum, TAverage>(this IRows<TRow, TColumns> rows, Func<TColumns, NumberColumn<TRow, TValue, TSum, TAverage>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TSum : struct =>
        AggregateEnds.OneAsync(rows, Aggregates.Sum(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The average of a column, or null when there is nothing to take it of.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <typeparam name="TSum">The type of a sum.</typeparam>
    /// <typeparam name="TAverage">The type of an average.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TAverage?> AvgAsync<TRow, TColumns, TValue, TSum, TAverage>(this IRows<TRow, TColumns> rows, Func<TColumns, NumberColumn<TRow, TValue, TSum, TAverage>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TAverage : struct =>
        AggregateEnds.OneOrNullAsync(rows, Aggregates.Avg(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The average of a column that may be null, or null when there is nothing to take it of.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <typeparam name="TSum">The type of a sum.</typeparam>
    /// <typeparam name="TAverage">The type of an average.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TAverage?> AvgAsync<TRow, TColumns, TValue, TSum, TAverage>(this IRows<TRow, TColumns> rows, Func<TColumns, NumberColumn<TRow, TValue, TSum, TAverage?>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TAverage : struct =>
        AggregateEnds.OneAsync(rows, Aggregates.Avg(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The least value of a column, or null when there is none.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TValue?> MinAsync<TRow, TColumns, TValue>(this IRows<TRow, TColumns> rows, Func<TColumns, OrderedColumn<TRow, TValue>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TValue : struct =>
        AggregateEnds.OneOrNullAsync(rows, Aggregates.Min(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The least value of a column that may be null, or null when there is none.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TValue?> MinAsync<TRow, TColumns, TValue>(this IRows<TRow, TColumns> rows, Func<TColumns, OrderedColumn<TRow, TValue?>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TValue : struct =>
        AggregateEnds.OneAsync(rows, Aggregates.Min(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The least text of a column by its UTF-8 bytes, or null when there is none.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TText">Text, or text or null.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<string?> MinAsync<TRow, TColumns, TText>(this IRows<TRow, TColumns> rows, Func<TColumns, TextColumn<TRow, TText>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : class? =>
        AggregateEnds.OneAsync(rows, AggregateEnds.Text(Aggregates.Min(AggregateEnds.Pick(rows, column))), cancellationToken);

    /// <summary>The greatest value of a column, or null when there is none.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TValue?> MaxAsync<TRow, TColumns, TValue>(this IRows<TRow, TColumns> rows, Func<TColumns, OrderedColumn<TRow, TValue>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TValue : struct =>
        AggregateEnds.OneOrNullAsync(rows, Aggregates.Max(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The greatest value of a column that may be null, or null when there is none.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<TValue?> MaxAsync<TRow, TColumns, TValue>(this IRows<TRow, TColumns> rows, Func<TColumns, OrderedColumn<TRow, TValue?>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TValue : struct =>
        AggregateEnds.OneAsync(rows, Aggregates.Max(AggregateEnds.Pick(rows, column)), cancellationToken);

    /// <summary>The greatest text of a column by its UTF-8 bytes, or null when there is none.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <typeparam name="TText">Text, or text or null.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="column">Picks the column.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<string?> MaxAsync<TRow, TColumns, TText>(this IRows<TRow, TColumns> rows, Func<TColumns, TextColumn<TRow, TText>> column, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : class? =>
        AggregateEnds.OneAsync(rows, AggregateEnds.Text(Aggregates.Max(AggregateEnds.Pick(rows, column))), cancellationToken);
}
