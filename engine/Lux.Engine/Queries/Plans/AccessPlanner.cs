using Lux.Language;

namespace Lux.Engine;

/// <summary>Finds the ways in which the rows of one table can be found: the ids, and each index that fixes leading components, bounds the one behind or gives the order.</summary>
/// <param name="state">The table.</param>
/// <param name="conjuncts">What must hold.</param>
/// <param name="order">The order asked for, the id last; for groups their fields.</param>
/// <param name="hasLimit">Whether the first few rows are enough.</param>
internal sealed class AccessPlanner(TableState state, Conjunct[] conjuncts, OrderItem[] order, bool hasLimit)
{
    /// <summary>The ids first, then the indexes.</summary>
    public AccessPath[] Paths()
    {
        List<AccessPath> paths = [WithFulfilled(Ids())];
        foreach (var index in state.QueryIndexes)
            if (Of(index) is { } path) paths.Add(WithFulfilled(path));
        return [.. paths];
    }

    private AccessPath Ids()
    {
        bool ordered = order.Length == 1 && order[0].Field == new BoundField(0, BoundField.Id);
        var path = new AccessPath { IsOrdered = ordered, IsDescending = ordered && order[0].IsDescending, OrderComponent = 0 };
        if (Find(BoundField.Id, CompareOperator.Equal) is { } equal) return path with { Equal = [equal], IsOrdered = true, IsSingle = true };
        return FindIn(BoundField.Id) is { } list ? path with { In = list } : WithRange(path, BoundField.Id);
    }

    private AccessPath? Of(TableIndex index)
    {
        var equal = Fixed(index.Ordinals, out bool allEqual);
        var path = new AccessPath { Index = index, Equal = equal };
        if (index.IsUnique && allEqual && equal.Length == index.Ordinals.Length) return path with { IsOrdered = true, IsSingle = true };
        // Behind the columns an entry has the id, so a range of ids goes on from where a page ended.
        int next = equal.Length < index.Ordinals.Length ? index.Ordinals[equal.Length] : BoundField.Id;
        path = next != BoundField.Id && FindIn(next) is { } list ? path with { In = list, BehindIn = Fixed(index.Ordinals.AsSpan(equal.Length + 1), out _) } : WithRange(path, next);
        int behind = equal.Length + 1 + path.BehindIn.Length;
        if (GivesOrder(index, path, equal.Length, out bool descending)) path = path with { IsOrdered = true, IsDescending = descending, OrderComponent = equal.Length };
        else if (path.In is not null && hasLimit && CanMerge(index, equal.Length) && GivesOrder(index, path, behind, out descending))
            path = path with { IsOrdered = true, IsMerged = true, IsDescending = descending, OrderComponent = behind };
        return path.IsSelective || path.IsOrdered ? path : null;
    }

    // The leading columns of these that are equal to a value or null.
    private CompareNode[] Fixed(ReadOnlySpan<int> ordinals, out bool allEqual)
    {
        List<CompareNode> nodes = [];
        allEqual = true;
        foreach (int ordinal in ordinals)
        {
            var node = Find(ordinal, CompareOperator.Equal);
            // In an index of a notnull column no words are kept free for null: the smallest int has those.
            if (node is null && !state.Columns[ordinal].IsNotNull && Find(ordinal, CompareOperator.IsNull) is { } isNull)
            {
                node = isNull;
                allEqual = false;
            }
            if (node is null) break;
            nodes.Add(node);
        }
        return [.. nodes];
    }

    // Whether the entries behind the fixed components come in the query's order, forwards or backwards, from a component on.
    private bool GivesOrder(TableIndex index, AccessPath path, int component, out bool descending)
    {
        descending = order[^1].IsDescending;
        foreach (var item in order)
        {
            if (path.IsFixed(item.Field, component)) continue;
            if (item.Field.Table != 0 || item.IsDescending != descending) return false;
            if (item.Field.Column == BoundField.Id) return component == index.Ordinals.Length;
            if (component >= index.Ordinals.Length || index.Ordinals[component] != item.Field.Column) return false;
            component++;
        }
        return true;   // of groups, which need no order among equals
    }

    // Words decide the order of merged ranges, so they must hold whole values.
    private static bool CanMerge(TableIndex index, int component)
    {
        foreach (ref readonly var behind in index.Layout.Components[component..])
            if (!behind.IsExact) return false;
        return true;
    }

    private AccessPath WithRange(AccessPath path, int ordinal)
    {
        if (ordinal != BoundField.Id && Find(ordinal, CompareOperator.StartsWith) is { } prefix) return path with { Prefix = prefix };
        var lower = Find(ordinal, CompareOperator.GreaterOrEqual) ?? Find(ordinal, CompareOperator.Greater);
        var upper = Find(ordinal, CompareOperator.LessOrEqual) ?? Find(ordinal, CompareOperator.Less);
        if (lower is not null || upper is not null) return path with { Lower = lower, Upper = upper };
        return ordinal != BoundField.Id && Find(ordinal, CompareOperator.IsNotNull) is { } notNull ? path with { NotNull = notNull } : path;
    }

    private AccessPath WithFulfilled(AccessPath path) => path with
    {
        IsFulfilled = [.. conjuncts.Select(c => path.Equal.Contains(c.Node) || path.BehindIn.Contains(c.Node) || c.Node == path.In || c.Node == path.Lower || c.Node == path.Upper || c.Node == path.Prefix || c.Node == path.NotNull)],
    };

    private CompareNode? Find(int ordinal, CompareOperator op) =>
        conjuncts.Select(c => c.Node as CompareNode).FirstOrDefault(n => n is not null && n.Field == new BoundField(0, ordinal) && n.Operator == op);

    private InNode? FindIn(int ordinal) => conjuncts.Select(c => c.Node as InNode).FirstOrDefault(n => n is not null && n.Field == new BoundField(0, ordinal));
}
