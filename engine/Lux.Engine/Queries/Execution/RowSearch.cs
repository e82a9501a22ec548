using Lux.Language;

namespace Lux.Engine;

/// <summary>Leaves the rows of a plan, in its order, in the session's <see cref="QueryBuffers.FoundIds"/> and <see cref="QueryBuffers.FoundPlaces"/>. Hot path: 0 B when warm.</summary>
internal static class RowSearch
{
    /// <summary>Finds the first rows, of one snapshot when few entries are read.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="buffers">The session's, whose constants and cursor are read.</param>
    /// <param name="read">The read under way.</param>
    /// <param name="wanted">How many rows are enough.</param>
    /// <param name="offset">How many of the first are not answered.</param>
    /// <param name="isAnswered">Whether the rest must fit a reply.</param>
    /// <param name="counts">What was done.</param>
    /// <param name="error">Why it cannot.</param>
    /// <returns>False when a schema changed meanwhile: plan again.</returns>
    public static bool TryRun(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, long wanted, long offset, bool isAnswered, ref QueryCounts counts, out LuxError? error)
    {
        do
        {
            read.BeginSnapshot();
            counts = default;
            if (!TryOnce(plan, buffers, ref read, wanted, offset, isAnswered, ref counts, out error)) return false;
        }
        while (read.IsTorn);
        if (error is not null || buffers.Access.IsOrdered) return true;
        counts.SortBytes = buffers.Sorted.Bytes;
        buffers.Sorted.Finish();
        return true;
    }

    private static bool TryOnce(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, long wanted, long offset, bool isAnswered, ref QueryCounts counts, out LuxError? error)
    {
        var access = buffers.Access;
        if (!access.TryOpen(plan, ref read, wanted, out error)) return false;
        while (error is null)
        {
            RowSink sink = access.IsOrdered ? buffers.Found.Begin(wanted, offset, isAnswered) : buffers.Sorted.Begin(plan, plan.Sort, plan.Tables.Length, null, wanted);
            var outcome = RowFinder.Find(plan, buffers, ref read, sink, wanted, ref counts);
            if (outcome == FindOutcome.SchemaChanged) return false;
            error = sink.Error;
            if (outcome != FindOutcome.GaveUp) break;
            read.BeginSnapshot();
            if (!access.TryFallBack(plan, ref read, wanted, out error)) return false;
        }
        return true;
    }
}
