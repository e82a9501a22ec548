using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>One aggregate of all rows of a query: a reply of one group, also when there are no rows.</summary>
internal static class AggregateEnds
{
    public static TColumn Pick<TRow, TColumns, TColumn>(IRows<TRow, TColumns> rows, Func<TColumns, TColumn> column)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(column);
        return column(Table<TRow, TColumns>.Tokens);
    }

    public static async ValueTask<TValue> OneAsync<TRow, TColumns, TValue>(IRows<TRow, TColumns> rows, Item<TRow, TValue> aggregate, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns> =>
        (await QueryEnds.ToArrayAsync(rows.Plan.Aggregate(aggregate.Path), new ItemResult<TValue>(aggregate, first: 0), cancellationToken).ConfigureAwait(false))[0];

    public static ValueTask<TValue?> OneOrNullAsync<TRow, TColumns, TValue>(IRows<TRow, TColumns> rows, Aggregate<TRow, TValue> aggregate, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TValue : struct =>
        OneAsync(rows, new Aggregate<TRow, TValue?>(aggregate.Path, aggregate.Text.OrNull()), cancellationToken);

    public static Aggregate<TRow, string?> Text<TRow, TText>(Aggregate<TRow, TText> aggregate) => new(aggregate.Path, ValueText.String);
}
