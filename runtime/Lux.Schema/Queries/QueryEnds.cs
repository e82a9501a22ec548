using System.Runtime.CompilerServices;

namespace Lux.Schema;

/// <summary>The ends of queries, where something is sent; the same for one table and for several.</summary>
internal static class QueryEnds
{
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

    /// <summary>Groups one after the other, out of one reply: they are not read in pages.</summary>
    public static async IAsyncEnumerable<TResult> EnumerateAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var result in await ToArrayAsync(plan, results, cancellationToken).ConfigureAwait(false)) yield return result;
    }
}
