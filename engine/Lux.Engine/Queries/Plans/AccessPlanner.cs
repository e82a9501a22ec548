using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Chooses how rows are found: the way that fixes most leading components, then one with a list or a range, then one that gives the order.
/// A unique index whose columns are all fixed, or the id, beats everything.
/// </summary>
internal sealed class AccessPlanner(TableState state, Conjunct[] conjuncts, OrderItem[] order, bool hasLimit)
{
    private const int UniqueScore = 900, IdScore = 1000, EqualScore = 20, InScore = 12, RangeScore = 8, OrderScore = 6;

    public AccessPath Choose()
    {
        var best = Ids();
        foreach (var index in state.QueryIndexes)
            if (Of(index) is { } path && path.Score > best.Score) best = path;
        return best;
    }

    private AccessPath Ids()
    {
        bool ordered = order.Length == 1;
        var path = new AccessPath { Equal = [], IsOrdered = ordered, IsDescending = ordered && order[0].IsDescending, Score = ordered ? 1 : 0 };
        if (Find(BoundField.Id, CompareOperator.Equal) is var equal && equal >= 0) return path with { Equal = [equal], IsOrdered = true, Score = IdScore };
        if (FindIn(BoundField.Id) is var list && list >= 0) return path with { In = list, Score = IdScore / 2 };
        path = WithRange(path, BoundField.Id);
        return path.Lower >= 0 || path.Upper >= 0 ? path with { Score = path.Score + RangeScore } : path;
    }

    private AccessPath? Of(TableIndex index)
    {
        List<int> equal = [];
        bool allEqual = true;
        foreach (int ordinal in index.Ordinals)
        {
            int conjunct = Find(ordinal, CompareOperator.Equal);
            if (conjunct < 0 && Find(ordinal, CompareOperator.IsNull) is var isNull && isNull >= 0)
            {
                conjunct = isNull;
                allEqual = false;
            }
            if (conjunct < 0) break;
            equal.Add(conjunct);
        }
        var path = new AccessPath { Index = index, Equal = [.. equal], Score = EqualScore * equal.Count };
        if (index.IsUnique && allEqual && equal.Count == index.Ordinals.Length) return path with { Score = UniqueScore, IsOrdered = true };
        // Behind the columns an entry has the id, so a range of ids goes on from where a page ended.
        int next = equal.Count < index.Ordinals.Length ? index.Ordinals[equal.Count] : BoundField.Id;
        if (next != BoundField.Id && FindIn(next) is var list && list >= 0) return path with { In = list, Score = path.Score + InScore };
        path = WithRange(path, next);
        if (path.Lower >= 0 || path.Upper >= 0 || path.Prefix >= 0) path = path with { Score = path.Score + RangeScore };
        if (GivesOrder(index, equal.Count, out bool descending)) path = path with { IsOrdered = true, IsDescending = descending, Score = path.Score + OrderScore };
        // An index that only gives the order reads rows all over the log: worth it for the first few, not for all.
        bool isSelective = equal.Count > 0 || path.Lower >= 0 || path.Upper >= 0 || path.Prefix >= 0;
        return isSelective || (path.IsOrdered && hasLimit) ? path : null;
    }

    // Whether the entries behind the fixed components come in the query's order, forwards or backwards.
    private bool GivesOrder(TableIndex index, int fixedCount, out bool descending)
    {
        descending = order[^1].IsDescending;
        int component = fixedCount;
        foreach (var item in order)
        {
            if (item.Field is { Table: 0, Column: >= 0 } && index.Ordinals.AsSpan(0, fixedCount).Contains(item.Field.Column)) continue;
            if (item.Field.Table != 0 || item.IsDescending != descending) return false;
            if (item.Field.Column == BoundField.Id) return component == index.Ordinals.Length;
            if (component == index.Ordinals.Length || index.Ordinals[component] != item.Field.Column) return false;
            component++;
        }
        return false;
    }

    private AccessPath WithRange(AccessPath path, int ordinal)
    {
        int prefix = ordinal == BoundField.Id ? -1 : Find(ordinal, CompareOperator.StartsWith);
        if (prefix >= 0) return path with { Prefix = prefix };
        int lower = Math.Max(Find(ordinal, CompareOperator.Greater), Find(ordinal, CompareOperator.GreaterOrEqual));
        int upper = Math.Max(Find(ordinal, CompareOperator.Less), Find(ordinal, CompareOperator.LessOrEqual));
        return path with { Lower = lower, Upper = upper };
    }

    private int Find(int ordinal, CompareOperator op) =>
        Array.FindIndex(conjuncts, c => c.Node is CompareNode node && node.Field == new BoundField(0, ordinal) && node.Operator == op);

    private int FindIn(int ordinal) => Array.FindIndex(conjuncts, c => c.Node is InNode node && node.Field == new BoundField(0, ordinal));
}
