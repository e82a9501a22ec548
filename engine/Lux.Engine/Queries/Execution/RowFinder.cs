using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Finds the rows of a plan: collects ids and places in steps that are snapshots, looks at rows after each, and hands those that hold to a sink. Hot path: 0 B when warm,
/// measured by <c>QueryAllocationTests</c>.
/// </summary>
internal static class RowFinder
{
    private const int LeastSlice = 64;

    /// <summary>Hands the rows that the opened access finds to <paramref name="sink"/>, in its order.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="buffers">The session's, with the access opened.</param>
    /// <param name="read">The read under way.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="wanted">How many are enough if they come in the sink's order.</param>
    /// <param name="counts">What was done.</param>
    public static FindOutcome Find(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, RowSink sink, long wanted, ref QueryCounts counts)
    {
        var access = buffers.Access;
        bool stopsEarly = access.IsOrdered && wanted < QueryBuffers.Slice && read.Tears == 0;   // what a writer came between reads all that it may at once
        int slice = !stopsEarly ? QueryBuffers.Slice : (int)(access.HasResidual ? Math.Max(LeastSlice, wanted) : wanted);
        while (!access.Source.IsEnd && !sink.IsFull)
        {
            if (access.Source.Entries >= access.Budget) return FindOutcome.GaveUp;
            if (access.Budget < long.MaxValue) slice = (int)Math.Clamp(access.Budget - access.Source.Entries, 1, slice);
            if (!access.HasResidual && read.Tears == 0) slice = (int)Math.Min(slice, sink.Room);
            bool isStale = access.Source.IsStale;
            if (!TryStep(access.Source, ref read, plan, buffers, access.Path, slice, needsPlaces: true, out int count)) return FindOutcome.SchemaChanged;
            counts.Rows += Keep(plan, buffers, count, isStale, sink);
            counts.Entries = access.EntriesBefore + access.Source.Entries;
            if (sink.Error is not null) return FindOutcome.Refused;
            if (access.HasResidual) slice = Math.Min(slice * 2, QueryBuffers.Slice);
        }
        counts.Entries = access.EntriesBefore + access.Source.Entries;
        return FindOutcome.Found;
    }

    /// <summary>Collects the ids of one step, and where their rows lie; false when a schema changed.</summary>
    public static bool TryStep(RowSource source, ref ReadScope read, QueryPlan plan, QueryBuffers buffers, AccessPath path, int slice, bool needsPlaces, out int count)
    {
        int tables = plan.Tables.Length;
        buffers.Reserve(slice, path.Index?.Layout.Words ?? 1, tables);
        bool isCurrent;
        do
        {
            read.Begin();
            isCurrent = plan.IsCurrent;
            count = isCurrent ? source.Collect(slice) : 0;
            for (int i = 0; needsPlaces && i < count; i++) Locate(buffers.Session, plan, buffers.Ids[i], buffers.Places.AsSpan(i * tables, tables));
        }
        while (!read.TryEnd());
        if (!isCurrent) return false;
        long before = source.Entries;
        source.Commit(count);
        read.Took(source.Entries - before);
        return true;
    }

    /// <summary>Where a row and those it refers to lie; 0 for none, or one that has expired.</summary>
    public static void Locate(TableSession session, QueryPlan plan, ulong id, Span<long> places)
    {
        places[0] = session.Find(plan.Root, id);
        if (places[0] != 0) plan.Root.Prefetch(places[0]);
        for (int t = 1; t < places.Length; t++)
        {
            var table = plan.Tables[t];
            long parent = places[table.Parent];
            places[t] = parent != 0 && StoredValue.TryInt(plan.Tables[table.Parent].State.RowAt(parent).Value(table.ParentColumn), out long target) && target > 0
                ? session.Find(table.Table, (ulong)target) : 0;
        }
    }

    // Hands over the rows of a step that hold; answers how many were looked at.
    private static int Keep(QueryPlan plan, QueryBuffers buffers, int count, bool isStale, RowSink sink)
    {
        var access = buffers.Access;
        int tables = plan.Tables.Length, looked = 0;
        bool hasResidual = access.HasResidual || isStale, checksAll = access.ChecksAll || isStale;
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        for (int i = 0; i < count; i++)
        {
            var places = buffers.Places.AsSpan(i * tables, tables);
            if (places[0] == 0) continue;   // expired, or gone since its entry was read
            looked++;
            var row = new QueryRow(plan, buffers.Ids[i], places, scratch);
            if (hasResidual && !Holds(plan, checksAll ? null : access.Path, ref row, buffers.Constants)) continue;
            if (access.FiltersCursor && !buffers.Cursor.IsBefore(plan, ref row)) continue;
            sink.Add(ref row);
            if (sink.IsFull || sink.Error is not null) break;
        }
        return looked;
    }

    /// <summary>Whether the condition is true of a row: all of it, or what <paramref name="path"/> does not fulfil.</summary>
    public static bool Holds(QueryPlan plan, AccessPath? path, ref QueryRow row, QueryConstants constants)
    {
        for (int i = 0; i < plan.Conjuncts.Length; i++)
            if (path?.IsFulfilled[i] != true && plan.Conjuncts[i].Node.Evaluate(ref row, constants) != Truth.True) return false;
        return true;
    }
}
