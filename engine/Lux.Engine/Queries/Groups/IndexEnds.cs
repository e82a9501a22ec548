using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Aggregates of all rows that indexes answer without reading the rows: MIN and MAX are the first entry of a path in the field's order, COUNT(*) the number of entries.
/// </summary>
internal static class IndexEnds
{
    /// <summary>For each aggregate its path, null for COUNT; null when one of them needs the rows.</summary>
    public static AccessPath?[]? PathsOf(TableState state, Conjunct[] conjuncts, BoundAggregate[] aggregates, BoundField[] fields)
    {
        if (fields.Length > 0 || conjuncts.Any(c => !c.IsRootOnly) || aggregates.Length == 0) return null;
        var paths = new AccessPath?[aggregates.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            var aggregate = aggregates[i];
            bool isMin = aggregate.Function == AggregateFunction.Min;
            if (aggregate.Function == AggregateFunction.Count) continue;
            if ((!isMin && aggregate.Function != AggregateFunction.Max) || aggregate.Field.Table != 0) return null;
            OrderItem[] order = [new(aggregate.Field, !isMin, aggregate.Type), new(new(0, BoundField.Id), !isMin, ColumnType.Int)];
            if (order[0].IsId) order = [order[0]];
            var path = new AccessPlanner(state, conjuncts, order, hasLimit: true).Paths().FirstOrDefault(p => p is { IsOrdered: true, HasNoResidual: true, IsMerged: false, IsSingle: false, In: null });
            if (path is null || path.Equal.Any(e => e.Field == aggregate.Field)) return null;
            // The least value is the first that is not null; the greatest is the last, which is null only when all are.
            if (isMin && !order[0].IsId && !path.HasRange) path = path with { NotNull = new(aggregate.Field, CompareOperator.IsNotNull, -1) };
            paths[i] = path;
        }
        return paths;
    }

    /// <summary>Answers the one group if its plan has paths; false when a schema changed meanwhile.</summary>
    public static bool TryRun(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, long wanted, ref QueryCounts counts, out bool isDone)
    {
        isDone = false;
        if (plan.Groups!.Ends is not { } ends) return true;
        var values = buffers.Grouped.Values;
        values.Clear();
        values.WriteArrayHeader(ends.Length);
        var sum = default(QueryCounts);
        for (int i = 0; i < ends.Length; i++)
        {
            if (ends[i] is { } path)
            {
                if (!TryFirst(plan, buffers, ref read, path, plan.Groups.Aggregates[i].Field, values, ref sum, out bool isExact)) return false;
                if (!isExact) return true;
            }
            else if (!TryCount(plan, buffers, ref read, values, ref sum, out bool isCounted)) return false;
            else if (!isCounted) return true;
        }
        counts = sum;
        counts.Groups = 1;
        isDone = true;
        buffers.Found.Begin(wanted, 0, isAnswered: false);
        long place = 0;
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        var row = new QueryRow(plan, 1, new ReadOnlySpan<long>(in place), scratch, values);
        foreach (var condition in plan.Groups.Having)
            if (condition.Node.Evaluate(ref row, buffers.Constants) != Truth.True) return true;
        buffers.Found.Add(ref row);
        return true;
    }

    private static bool TryFirst(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, AccessPath path, BoundField field, RowWriter to, ref QueryCounts counts, out bool isExact)
    {
        var source = buffers.Access.OpenPath(plan, path, 1, out isExact);
        if (!isExact) return true;
        bool isFound = false;
        while (!isFound && !source.IsEnd)
        {
            if (!RowFinder.TryStep(source, ref read, plan, buffers, path, 1, needsPlaces: true, out int count)) return false;
            isFound = count > 0 && buffers.Places[0] != 0;
        }
        counts.Entries += source.Entries;
        if (!isFound)
        {
            to.WriteNil();
            return true;
        }
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        var row = new QueryRow(plan, buffers.Ids[0], buffers.Places.AsSpan(0, plan.Tables.Length), scratch);
        var value = row.Value(field);
        to.WriteRaw(value.IsEmpty ? StoredValue.Nil : value);
        counts.Rows++;
        return true;
    }

    private static bool TryCount(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, RowWriter to, ref QueryCounts counts, out bool isCounted)
    {
        isCounted = true;
        if (plan.Conjuncts.Length == 0)
        {
            long rows;
            do
            {
                read.Begin();
                rows = CountRows.Of(buffers.Session, plan.Root);
            }
            while (!read.TryEnd());
            to.WriteInt(rows);
            return true;
        }
        var counted = default(QueryCounts);
        if (!EntryCount.TryRun(plan, buffers, ref read, ref counted, out long count, out var error)) return false;
        isCounted = error is null;
        to.WriteInt(count);
        counts.Entries += counted.Entries;
        counts.Rows += counted.Rows;
        return true;
    }
}
