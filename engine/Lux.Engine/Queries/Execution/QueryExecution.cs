using System.Diagnostics;
using System.Runtime.InteropServices;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Runs a plan: collects entries and places in steps that are snapshots, looks at rows after each, and keeps the rows that are answered. Hot path: 0 B when warm, measured by
/// <c>QueryAllocationTests</c>.
/// </summary>
internal static class QueryExecution
{
    internal const long SortBytes = 64 << 20;
    private const int LeastRowBytes = 8;   // what a row takes in any reply: more rows than fit need not be found

    /// <summary>Answers the rows of <paramref name="plan"/>, their number, or how they were found.</summary>
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
        var read = session.Read(plan.Root.Database);
        try
        {
            return TryRun(session, plan, ref read, limit, offset, isCount, reply, out error);
        }
        finally
        {
            read.Dispose();
            buffers.ClearFound();
        }
    }

    private static bool TryRun(TableSession session, QueryPlan plan, ref ReadScope read, long limit, long offset, bool isCount, ReplyBuffer reply, out LuxError? error)
    {
        long started = Stopwatch.GetTimestamp();
        error = null;
        var buffers = session.Queries;
        long wanted = limit > long.MaxValue - offset ? long.MaxValue : limit + offset;
        var counts = default(QueryCounts);
        long counted = 0;
        var scan = new Scan(plan, buffers);
        bool hasResidual = !(plan.HasNoResidual && scan.IsExact), stopsEarly = plan.Access.IsOrdered;
        int slice = wanted == long.MaxValue || !stopsEarly ? QueryBuffers.Slice : (int)Math.Min(QueryBuffers.Slice, hasResidual ? Math.Max(64, wanted) : wanted);
        while (!scan.IsEnd && wanted > 0)
        {
            if (stopsEarly && !hasResidual) slice = (int)Math.Min(slice, wanted - buffers.FoundIds.Count);
            bool expires = plan.Root.Expiry is not null;   // once a step: rows that get an expiry after it have not expired
            if (!TryStep(session, ref scan, ref read, plan, slice, needsPlaces: !isCount || hasResidual || expires, out int entries)) return false;
            counts.Entries += entries;
            int count = !expires ? entries : LeaveOutExpired(plan, buffers, entries);
            if (isCount && !hasResidual) counted += count;
            else counts.Rows += Keep(plan, buffers, count, hasResidual, !scan.IsExact, stopsEarly ? wanted : long.MaxValue);
            if (isCount)
            {
                counted += buffers.FoundIds.Count;
                buffers.FoundIds.Clear();
                buffers.FoundPlaces.Clear();
            }
            else if (stopsEarly && buffers.FoundIds.Count >= wanted) break;
            else if (stopsEarly && !plan.Query.Explain && buffers.FoundIds.Count - offset > Limits.ReplyBytes / LeastRowBytes)
            {
                error = LuxError.Of(ErrorCode.ReplyTooLarge);
                return true;
            }
            else if (!stopsEarly && !QuerySort.TryTrim(plan, buffers, wanted, SortBytes))
            {
                error = LuxError.Of(ErrorCode.SortTooLarge);
                return true;
            }
            if (hasResidual) slice = Math.Min(slice * 2, QueryBuffers.Slice);
        }
        if (isCount)
        {
            reply.Integer(counted);
            return true;
        }
        if (!stopsEarly) QuerySort.Sort(plan, buffers, wanted);
        int from = (int)Math.Min(offset, buffers.FoundIds.Count), returned = (int)Math.Min(buffers.FoundIds.Count - from, limit);
        counts.Returned = returned;
        session.LastQuery = counts;
        if (plan.Query.Explain) Explanation.Write(plan, counts, Stopwatch.GetElapsedTime(started), reply);
        else RowReplies.Write(session, plan, CollectionsMarshal.AsSpan(buffers.FoundIds).Slice(from, returned), CollectionsMarshal.AsSpan(buffers.FoundPlaces)[(from * plan.Tables.Length)..], reply);
        return true;
    }

    /// <summary>One step of a read: the next entries and, if wanted, where their rows lie; false when a schema changed.</summary>
    internal static bool TryStep(TableSession session, ref Scan scan, ref ReadScope read, QueryPlan plan, int slice, bool needsPlaces, out int count)
    {
        var buffers = session.Queries;
        int tables = plan.Tables.Length;
        buffers.Reserve(slice, plan.Access.Index?.Layout.Words ?? 1, tables);
        bool isCurrent;
        do
        {
            read.Begin();
            isCurrent = plan.IsCurrent;
            count = isCurrent ? scan.Collect(slice) : 0;
            for (int i = 0; needsPlaces && i < count; i++) Locate(session, plan, buffers.Ids[i], buffers.Places.AsSpan(i * tables, tables));
        }
        while (!read.TryEnd());
        if (isCurrent) scan.Commit(count);
        return isCurrent;
    }

    /// <summary>Rows that have expired were found without a place.</summary>
    internal static int LeaveOutExpired(QueryPlan plan, QueryBuffers buffers, int count)
    {
        int tables = plan.Tables.Length, left = 0;
        for (int i = 0; i < count; i++)
        {
            if (buffers.Places[i * tables] == 0) continue;
            buffers.Ids[left] = buffers.Ids[i];
            buffers.Places.AsSpan(i * tables, tables).CopyTo(buffers.Places.AsSpan(left++ * tables));
        }
        return left;
    }

    /// <summary>Where a row and those it refers to lie; 0 for none, or one that has expired.</summary>
    internal static void Locate(TableSession session, QueryPlan plan, ulong id, Span<long> places)
    {
        places[0] = session.Find(plan.Root, id);
        for (int t = 1; t < places.Length; t++)
        {
            var table = plan.Tables[t];
            long parent = places[table.Parent];
            places[t] = parent != 0 && StoredValue.TryInt(plan.Tables[table.Parent].State.RowAt(parent).Value(table.ParentColumn), out long target) && target > 0
                ? session.Find(table.Table, (ulong)target) : 0;
        }
    }

    /// <summary>Adds the rows of a step that the condition is true of to the found ones, up to <paramref name="wanted"/>; answers how many were looked at.</summary>
    internal static int Keep(QueryPlan plan, QueryBuffers buffers, int count, bool hasResidual, bool checksAll, long wanted)
    {
        int tables = plan.Tables.Length;
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        for (int i = 0; i < count; i++)
        {
            var places = buffers.Places.AsSpan(i * tables, tables);
            var row = new QueryRow(plan, buffers.Ids[i], places, scratch);
            if (hasResidual && !Holds(plan, ref row, buffers.Constants, checksAll)) continue;
            buffers.FoundIds.Add(buffers.Ids[i]);
            buffers.FoundPlaces.AddRange(places);
            if (buffers.FoundIds.Count >= wanted) return i + 1;
        }
        return count;
    }

    /// <summary>Whether the condition is true of a row: all of it, or what the access path does not fulfil.</summary>
    internal static bool Holds(QueryPlan plan, ref QueryRow row, QueryConstants constants, bool checksAll)
    {
        for (int i = 0; i < plan.Conjuncts.Length; i++)
            if ((checksAll || !plan.IsFulfilled[i]) && plan.Conjuncts[i].Node.Evaluate(ref row, constants) != Truth.True) return false;
        return true;
    }
}
