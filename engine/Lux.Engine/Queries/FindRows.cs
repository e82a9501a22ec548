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
        AutomaticIndexes.Ask(session, plan);
        var buffers = session.Queries;
        buffers.Clear();
        buffers.Cursor.Clear();
        error = null;
        if (limit == 0) return true;
        var counts = default(QueryCounts);
        var read = session.Read(plan.Root.Database);
        try
        {
            if (!RowSearch.TryRun(plan, buffers, ref read, Math.Min(limit, Limits.CommandEffects + 1L), 0, isAnswered: false, ref counts, out error)) return false;
        }
        finally
        {
            read.Dispose();
        }
        if (buffers.FoundIds.Count > Limits.CommandEffects)
            error ??= LuxError.Of(ErrorCode.TooManyEffects, Limits.CommandEffects.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }
}
