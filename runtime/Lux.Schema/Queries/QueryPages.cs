using System.Runtime.CompilerServices;
using Lux.Language;

namespace Lux.Schema;

/// <summary>Queries read page by page.</summary>
internal static class QueryPages
{
    // A page is some tens of kilobytes: small beside the limit of a reply, large beside a round trip.
    private const long FirstSize = 1000;
    private const int Shrinking = 8;

    public static async ValueTask<Page<TResult>> PageAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, int size, string? after, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (plan.IsCut) throw new InvalidOperationException("PageAsync takes the place of Take and Skip: its size says how many rows, and the cursor of the page before where to begin.");
        var (rows, next) = await ReadAsync(plan with { Limit = size, After = after ?? "" }, results, cancellationToken).ConfigureAwait(false);
        return new(rows, next);
    }

    /// <summary>
    /// Rows as they come, a page in memory at a time, each beginning behind the last row of the one before; rows inserted or changed meanwhile may be among them.
    /// Skip passes over pages without reading their rows.
    /// </summary>
    public static async IAsyncEnumerable<TResult> EnumerateAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var left = plan.Limit == QueryPlan.All ? long.MaxValue : plan.Limit;
        var skipped = plan.Offset;
        var size = FirstSize;
        var page = plan with { Offset = 0, After = "" };
        while (left > 0)
        {
            page = page with { Limit = Math.Min(skipped > 0 ? skipped : left, size) };
            RowsPage<TResult> read;
            try
            {
                read = skipped > 0 ? new([], await SkipAsync(page, cancellationToken).ConfigureAwait(false)) : await ReadAsync(page, results, cancellationToken).ConfigureAwait(false);
            }
            catch (LuxException large) when (large.Error?.Code == ErrorCode.ReplyTooLarge && page.Limit > 1)
            {
                size = Math.Max(1, page.Limit / Shrinking);   // rows of hundreds of kilobytes
                continue;
            }
            foreach (var row in read.Results) yield return row;
            if (read.Next is null) yield break;
            if (skipped > 0) skipped -= page.Limit;
            else left -= page.Limit;
            page = page with { After = read.Next };
        }
    }

    private static ValueTask<RowsPage<TResult>> ReadAsync<TResult>(QueryPlan plan, ResultReader<TResult> results, CancellationToken cancellationToken) =>
        plan.Table.Connection.SendAsync<QueryRows, PageReply<TResult>, RowsPage<TResult>>(new(plan), new(plan.Table.Name, results), cancellationToken);

    private static ValueTask<string?> SkipAsync(QueryPlan plan, CancellationToken cancellationToken) =>
        plan.Table.Connection.SendAsync<QueryRows, SkippedPageReply, string?>(new(plan), new(plan.Table.Name), cancellationToken);
}
