using Lux.Language;

namespace Lux.Engine;

/// <summary>The rows that the condition of a write is true of, first ids first, found as a query finds them: through indexes, in steps that are snapshots.</summary>
internal static class FindRows
{
    /// <summary>
    /// Leaves them in the session's <see cref="QueryBuffers.FoundIds"/> and <see cref="QueryBuffers.FoundPlaces"/>, whose constants are read. The caller's
    /// epoch keeps the rows readable.
    /// </summary>
    /// <returns>False when a schema changed meanwhile: plan again.</returns>
    public static bool TryRun(TableSession session, QueryPlan plan, long limit, out LuxError? error)
    {
        error = null;
        var buffers = session.Queries;
        buffers.ClearFound();
        long wanted = Math.Min(limit, Limits.CommandEffects + 1L);
        var read = session.Read(plan.Root.Database);
        try
        {
            if (wanted > 0 && !TryCollect(session, plan, ref read, wanted, limit, out error)) return false;
        }
        finally
        {
            read.Dispose();
        }
        if (!plan.Access.IsOrdered) QuerySort.Sort(plan, buffers, wanted);
        if (buffers.FoundIds.Count > Limits.CommandEffects) error ??= TooMany();
        return true;
    }

    private static bool TryCollect(TableSession session, QueryPlan plan, ref ReadScope read, long wanted, long limit, out LuxError? error)
    {
        error = null;
        var buffers = session.Queries;
        var scan = new Scan(plan, buffers);
        bool hasResidual = !(plan.HasNoResidual && scan.IsExact), isOrdered = plan.Access.IsOrdered;
        int slice = isOrdered ? (int)Math.Min(QueryBuffers.Slice, hasResidual ? Math.Max(64, wanted) : wanted) : QueryBuffers.Slice;
        while (!scan.IsEnd)
        {
            bool expires = plan.Root.Expiry is not null;
            if (!QueryExecution.TryStep(session, ref scan, ref read, plan, slice, needsPlaces: true, out int count)) return false;
            if (expires) count = QueryExecution.LeaveOutExpired(plan, buffers, count);
            QueryExecution.Keep(plan, buffers, count, hasResidual, !scan.IsExact, isOrdered ? wanted : long.MaxValue);
            if (isOrdered && buffers.FoundIds.Count >= wanted) break;
            if (buffers.FoundIds.Count > Limits.CommandEffects && limit > Limits.CommandEffects)
            {
                error = TooMany();
                break;
            }
            if (!isOrdered && !QuerySort.TryTrim(plan, buffers, wanted, QueryExecution.SortBytes))
            {
                error = LuxError.Of(ErrorCode.SortTooLarge);
                break;
            }
            slice = Math.Min(slice * 2, QueryBuffers.Slice);
        }
        return true;
    }

    private static LuxError TooMany() => LuxError.Of(ErrorCode.TooManyEffects, Limits.CommandEffects.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
