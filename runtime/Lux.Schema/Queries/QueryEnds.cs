using System.Runtime.CompilerServices;

namespace Lux.Schema;

/// <summary>The ends of queries, where something is sent; the same for one table and for several.</summary>
internal static class QueryEnds
{
    // A page is some tens of kilobytes: small beside the limit of a reply, large beside a round trip.
    private const long PageSize = 1000;

    public static ValueTask<TResult[]> ToArrayAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken) =>
        plan.Table.Connection.SendAsync<QueryRows, RowsReply<TResult>, TResult[]>(new(plan), new(plan.Table.Name, results), cancellationToken);

    public static async ValueTask<TResult> FirstAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken) =>
        await ToArrayAsync(plan.Take(1), results, cancellationToken).ConfigureAwait(false) is [var first, ..]
            ? first
            : throw new InvalidOperationException($"No row of '{plan.Table.Name}' meets the query; use FirstOrDefaultAsync where none is an answer.");

    public static async ValueTask<TResult?> FirstOrDefaultAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken) =>
        await ToArrayAsync(plan.Take(1), results, cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : default;

    public static async ValueTask<TResult?> FirstOrNullAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken)
        where TResult : struct => await ToArrayAsync(plan.Take(1), results, cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : null;

    public static async ValueTask<long> CountAsync(QueryPlan plan, CancellationToken cancellationToken)
    {
        var count = await plan.Table.Connection.SendAsync<CountRows, CountReply, long>(new(plan), new(plan.Table.Name), cancellationToken).ConfigureAwait(false);
        count = Math.Max(0, count - plan.Offset);
        return plan.Limit == QueryPlan.All ? count : Math.Min(count, plan.Limit);
    }

    public static async ValueTask<bool> AnyAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken) =>
        (await ToArrayAsync(plan.Take(1), results, cancellationToken).ConfigureAwait(false)).Length > 0;

    /// <summary>
    /// Rows as they come. Without an order of its own a query goes by id, so it is read page by page, each beginning after the last id of the one before; rows inserted meanwhile may be among them.
    /// An ordered query is one reply, read at once.
    /// </summary>
    public static async IAsyncEnumerable<TResult> EnumerateAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var inPages = plan.Order is null;
        var left = plan.Limit == QueryPlan.All ? long.MaxValue : plan.Limit;
        var page = plan;
        while (left > 0)
        {
            var size = inPages ? Math.Min(left, PageSize) : left;
            var rows = await ReadPageAsync(size == long.MaxValue ? page : page with { Limit = size }, results, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows.Results) yield return row;
            if (!inPages || rows.Results.Length < size) yield break;
            left -= size;
            Condition after = new IdAfter(rows.LastId);
            page = plan with { Offset = 0, Condition = plan.Condition is null ? after : plan.Condition & after };
        }
    }

    private static ValueTask<RowsPage<TResult>> ReadPageAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken) =>
        plan.Table.Connection.SendAsync<QueryRows, PageReply<TResult>, RowsPage<TResult>>(new(plan), new(plan.Table.Name, results), cancellationToken);
}
