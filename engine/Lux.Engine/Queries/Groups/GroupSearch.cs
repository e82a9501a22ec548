using Lux.Language;

namespace Lux.Engine;

/// <summary>Leaves the groups of a plan, in their order, in the session's <see cref="QueryBuffers.FoundIds"/> and <see cref="QueryBuffers.FoundPlaces"/>. Hot path: 0 B when warm.</summary>
internal static class GroupSearch
{
    /// <summary>Finds the first groups, of one snapshot when few entries are read.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="buffers">The session's, whose constants are read.</param>
    /// <param name="read">The read under way.</param>
    /// <param name="wanted">How many groups are enough.</param>
    /// <param name="offset">How many of the first are not answered.</param>
    /// <param name="counts">What was done.</param>
    /// <param name="error">Why it cannot.</param>
    /// <returns>False when a schema changed meanwhile: plan again.</returns>
    public static bool TryRun(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, long wanted, long offset, out QueryCounts counts, out LuxError? error)
    {
        error = null;
        bool isDone;
        do
        {
            read.BeginSnapshot();
            counts = default;
            if (!IndexEnds.TryRun(plan, buffers, ref read, wanted, ref counts, out isDone)) return false;
        }
        while (isDone && read.IsTorn);
        if (isDone) return true;
        RowSink to;
        do
        {
            read.BeginSnapshot();
            counts = default;
            if (!TryGroup(plan, buffers, ref read, wanted, offset, ref counts, out to, out error)) return false;
        }
        while (read.IsTorn);
        if (error is not null || to != buffers.Sorted) return true;
        counts.SortBytes = buffers.Sorted.Bytes;
        buffers.Sorted.Finish();
        return true;
    }

    private static bool TryGroup(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, long wanted, long offset, ref QueryCounts counts, out RowSink to, out LuxError? error)
    {
        to = buffers.Found;
        if (!buffers.Access.TryOpen(plan, ref read, long.MaxValue, out error)) return false;
        if (error is not null) return true;
        var groups = plan.Groups!;
        bool isInOrder = buffers.Access.IsOrdered && groups.Fields.Length > 0;
        to = isInOrder && !groups.HasOwnOrder ? buffers.Found.Begin(wanted, offset, isAnswered: !plan.Query.Explain) : buffers.Sorted.Begin(plan, groups.Sort, 1, buffers.Grouped.Values, wanted);
        var sink = buffers.Grouped.Begin(plan, to, isInOrder);
        bool isAlike = isInOrder && groups.CountsOnly && !buffers.Access.HasResidual && buffers.Access.Source is IndexSource && plan.Root.Expiry is null;
        var outcome = isAlike ? AlikeEntries.Find(plan, buffers, ref read, sink, ref counts) : RowFinder.Find(plan, buffers, ref read, sink, long.MaxValue, ref counts);
        if (outcome == FindOutcome.SchemaChanged) return false;
        if (sink.Error is null) sink.Finish();
        error = sink.Error;
        counts.Groups = sink.Groups;
        return true;
    }
}
