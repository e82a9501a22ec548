using System.Diagnostics;
using System.Runtime.InteropServices;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Runs a plan: finds the rows, orders, groups or counts them, and answers. Hot path: 0 B when warm, measured by <c>QueryAllocationTests</c>.</summary>
internal static class QueryExecution
{
    /// <summary>Answers the rows of <paramref name="plan"/>, their groups, their number, or how they were found.</summary>
    /// <param name="session">Whose buffers are used.</param>
    /// <param name="plan">How to find them.</param>
    /// <param name="arguments">The values.</param>
    /// <param name="limit">The most rows to answer.</param>
    /// <param name="offset">How many to leave out first.</param>
    /// <param name="isCount">Whether only their number is asked for.</param>
    /// <param name="reply">Where the answer goes.</param>
    /// <param name="error">Why there is none.</param>
    /// <returns>False when a schema changed meanwhile: plan again.</returns>
    public static bool TryRun(TableSession session, QueryPlan plan, CommandArguments arguments, long limit, long offset, bool isCount, ReplyBuffer reply, out LuxError? error)
    {
        var buffers = session.Queries;
        if (!buffers.Constants.TryRead(plan, arguments, session.NowMs(), out error)) return true;
        error = buffers.Cursor.Read(plan, arguments);
        if (error is not null) return true;
        var read = session.Read(plan.Root.Database);
        try
        {
            if (isCount) return TryCount(session, plan, ref read, reply, out error);
            return plan.Groups is null
                ? TryRows(session, plan, arguments, ref read, limit, offset, reply, out error)
                : TryGroups(session, plan, ref read, limit, offset, reply, out error);
        }
        finally
        {
            read.Dispose();
            buffers.Clear();
        }
    }

    private static bool TryRows(TableSession session, QueryPlan plan, CommandArguments arguments, ref ReadScope read, long limit, long offset, ReplyBuffer reply, out LuxError? error)
    {
        long started = Stopwatch.GetTimestamp();
        var buffers = session.Queries;
        // One row more than a page tells whether there is another page.
        long wanted = limit == 0 ? 0 : Add(limit, plan.HasCursor ? 1 : offset);
        var counts = default(QueryCounts);
        if (!RowSearch.TryRun(plan, buffers, ref read, wanted, offset, isAnswered: !plan.Query.Explain, ref counts, out error)) return false;
        if (error is not null) return true;
        int from = (int)Math.Min(offset, buffers.FoundIds.Count), returned = (int)Math.Min(buffers.FoundIds.Count - from, limit);
        counts.Returned = returned;
        session.LastQuery = counts;
        if (plan.Query.Explain)
        {
            Explanation.Write(plan, buffers.Access, counts, Stopwatch.GetElapsedTime(started), reply);
            return true;
        }
        if (plan.HasCursor) reply.ArrayHeader(2);
        RowReplies.Write(session, plan, Ids(buffers).Slice(from, returned), Places(buffers)[(from * plan.Tables.Length)..], reply);
        if (plan.HasCursor) WriteCursor(plan, buffers, arguments, returned, reply);
        return true;
    }

    private static bool TryGroups(TableSession session, QueryPlan plan, ref ReadScope read, long limit, long offset, ReplyBuffer reply, out LuxError? error)
    {
        long started = Stopwatch.GetTimestamp();
        var buffers = session.Queries;
        if (!GroupSearch.TryRun(plan, buffers, ref read, Add(limit, offset), offset, out var counts, out error)) return false;
        if (error is not null) return true;
        int from = (int)Math.Min(offset, buffers.FoundIds.Count), returned = (int)Math.Min(buffers.FoundIds.Count - from, limit);
        counts.Returned = returned;
        session.LastQuery = counts;
        if (plan.Query.Explain) Explanation.Write(plan, buffers.Access, counts, Stopwatch.GetElapsedTime(started), reply);
        else RowReplies.Write(session, plan, Ids(buffers).Slice(from, returned), Places(buffers)[from..], reply);
        return true;
    }

    private static bool TryCount(TableSession session, QueryPlan plan, ref ReadScope read, ReplyBuffer reply, out LuxError? error)
    {
        QueryCounts counts;
        long count;
        do
        {
            read.BeginSnapshot();
            counts = default;
            if (!EntryCount.TryRun(plan, session.Queries, ref read, ref counts, out count, out error)) return false;
        }
        while (read.IsTorn);
        session.LastQuery = counts;
        if (error is null) reply.Integer(count);
        return true;
    }

    private static void WriteCursor(QueryPlan plan, QueryBuffers buffers, CommandArguments arguments, int returned, ReplyBuffer reply)
    {
        if (returned == 0 || buffers.FoundIds.Count == returned)
        {
            reply.Null();
            return;
        }
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        int tables = plan.Tables.Length;
        var last = new QueryRow(plan, buffers.FoundIds[returned - 1], Places(buffers).Slice((returned - 1) * tables, tables), scratch);
        buffers.Cursor.Write(plan, arguments, ref last, reply);
    }

    private static Span<ulong> Ids(QueryBuffers buffers) => CollectionsMarshal.AsSpan(buffers.FoundIds);

    private static Span<long> Places(QueryBuffers buffers) => CollectionsMarshal.AsSpan(buffers.FoundPlaces);

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
