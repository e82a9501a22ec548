using Lux.Language;

namespace Lux.Engine;

/// <summary>Counts the rows of a plan: from the entries of an index where those decide, else by looking at rows. Hot path: 0 B when warm.</summary>
internal static class EntryCount
{
    private const long Step = 64 * 1024;   // entries counted in one snapshot: whole leaves, so this costs what it does to read a thousand

    /// <summary>Counts the rows; false when a schema changed meanwhile.</summary>
    public static bool TryRun(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, ref QueryCounts counts, out long count, out LuxError? error)
    {
        count = 0;
        if (!buffers.Access.TryOpen(plan, ref read, long.MaxValue, out error)) return false;
        if (error is not null) return true;
        var access = buffers.Access;
        if (access.HasResidual || access.Source is SetSource || plan.Root.Expiry is not null)   // an entry's row may have expired
        {
            var counted = buffers.Counted.Begin();
            if (RowFinder.Find(plan, buffers, ref read, counted, long.MaxValue, ref counts) == FindOutcome.SchemaChanged) return false;
            count = counted.Count;
            return true;
        }
        if (!TryCountEntries(plan, buffers, ref read)) return false;
        count = counts.Entries = access.Source.Entries;
        return true;
    }

    private static bool TryCountEntries(QueryPlan plan, QueryBuffers buffers, ref ReadScope read)
    {
        var source = buffers.Access.Source;
        while (!source.IsEnd)
        {
            if (source is not IndexSource index)
            {
                if (!RowFinder.TryStep(source, ref read, plan, buffers, buffers.Access.Path, QueryBuffers.Slice, needsPlaces: false, out _)) return false;
                continue;
            }
            long found;
            bool isCurrent;
            do
            {
                read.Begin();
                isCurrent = plan.IsCurrent;
                found = isCurrent ? index.Count(Step) : 0;
            }
            while (!read.TryEnd());
            if (!isCurrent) return false;
            index.CommitCount(found);
            read.Took(found * ReadScope.SnapshotEntries / Step);
        }
        return true;
    }
}
