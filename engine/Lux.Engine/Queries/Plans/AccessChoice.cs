namespace Lux.Engine;

/// <summary>
/// Chooses among the ways of a plan by how many entries each would read with the values at hand. A path that reads more but gives the order is tried first when it is likely to
/// meet enough rows soon, for at most an eighth of what the other way would read. A query so never reads more entries than its best single index needs, plus that eighth, plus the
/// others' of an intersection. Hot path: 0 B.
/// </summary>
internal sealed class AccessChoice
{
    private const int TryPart = 8;

    // What reading costs, in entries: an entry of a set is also sorted; a row lies anywhere in the log.
    private const long SetEntryCost = 3, RowCost = 10, LeastIntersected = 64;

    private AccessPath? _fallback;
    private UnionPath? _fallbackUnion;

    /// <summary>The path that is taken.</summary>
    public AccessPath Path { get; private set; } = null!;

    /// <summary>Whether one was chosen: not for what the ends of indexes or an error answer.</summary>
    public bool IsMade => Path is not null;

    /// <summary>Forgets the last.</summary>
    public void Clear() => Path = null!;

    /// <summary>Further paths that rows must be found by, too.</summary>
    public List<AccessPath> Others { get; } = [];

    /// <summary>The OR whose branches are taken instead.</summary>
    public UnionPath? Union { get; private set; }

    /// <summary>The path of each branch.</summary>
    public List<AccessPath> Branches { get; } = [];

    /// <summary>Whether <see cref="Path"/>, which gives the order, is only tried: there is another way for when it did not meet enough rows within the budget.</summary>
    public bool IsTry { get; private set; }

    /// <summary>The entries that the try may read.</summary>
    public long Budget { get; private set; }

    public void Choose(QueryPlan plan, PathSources sources, long wanted)
    {
        Others.Clear();
        Branches.Clear();
        Union = null;
        IsTry = false;
        if (plan.SurePath is { } sure)
        {
            Path = sure;
            return;
        }
        long least = long.MaxValue, leastOrdered = long.MaxValue;
        AccessPath? best = null, ordered = null;
        foreach (var path in plan.Paths)
        {
            long entries = sources.Estimate(plan, path, out bool isExact);
            bool isOrdered = path.IsOrdered && (isExact || !path.IsMerged), stopsEarly = isOrdered && plan.HasLimit;
            if (stopsEarly && path.HasNoResidual && isExact) entries = Math.Min(entries, path.IsMerged ? Multiply(wanted, path.In!.Count) : wanted);
            if (entries < least || (entries == least && isOrdered && !best!.IsOrdered)) (best, least) = (path, entries);
            if (stopsEarly && entries < leastOrdered) (ordered, leastOrdered) = (path, entries);
        }
        Path = best!;
        bool isUnion = TryUnite(plan, sources, ref least);
        bool isWorthTrying = ordered is not null && (isUnion || (ordered != best && !best!.IsOrdered)) && (!ordered.IsMerged || ordered.In!.Count <= least / TryPart);
        if (isWorthTrying && Multiply(leastOrdered, wanted) / Math.Max(1, least) < least / TryPart)
        {
            (IsTry, Budget, Path, _fallback) = (true, least / TryPart, ordered!, best);
            (Union, _fallbackUnion) = (null, Union);
            return;
        }
        if (!isUnion && !(best!.IsOrdered && plan.HasLimit)) Intersect(plan, sources, least);
    }

    /// <summary>Takes the other way.</summary>
    public void FallBack() => (IsTry, Path, Union) = (false, _fallback!, _fallbackUnion);

    private bool TryUnite(QueryPlan plan, PathSources sources, ref long least)
    {
        foreach (var union in plan.Unions)
        {
            long sum = 0;
            for (int i = 0; i < union.Branches.Length && sum < least; i++) sum += Least(plan, sources, union.Branches[i], out _);
            if (sum >= least) continue;
            (Union, least) = (union, sum);
        }
        if (Union is null) return false;
        foreach (var branch in Union.Branches)
        {
            Least(plan, sources, branch, out var path);
            Branches.Add(path);
        }
        return true;
    }

    private static long Least(QueryPlan plan, PathSources sources, AccessPath[] paths, out AccessPath best)
    {
        long least = long.MaxValue;
        best = paths[0];
        foreach (var path in paths)
        {
            long entries = sources.Estimate(plan, path, out _);
            if (entries < least) (best, least) = (path, entries);
        }
        return least;
    }

    // Another index is read too where that saves more rows than it costs entries.
    private void Intersect(QueryPlan plan, PathSources sources, long entries)
    {
        if (entries < LeastIntersected || Path.IsSingle || !Path.IsSelective) return;
        long total = Math.Max(1, plan.Root.RowCount), rows = entries;
        foreach (var other in plan.Paths)
        {
            if (other == Path || !other.IsSelective || !AddsTo(other)) continue;
            long more = sources.Estimate(plan, other, out _), left = (long)((double)rows * more / total);
            long cost = SetEntryCost * (more + (Others.Count == 0 ? entries : 0)), saved = RowCost * (rows - left);
            if (cost >= saved) continue;
            Others.Add(other);
            rows = left;
        }
    }

    private bool AddsTo(AccessPath other)
    {
        for (int i = 0; i < other.IsFulfilled.Length; i++)
        {
            if (!other.IsFulfilled[i] || Path.IsFulfilled[i]) continue;
            bool isNew = true;
            foreach (var taken in Others) isNew &= !taken.IsFulfilled[i];
            if (isNew) return true;
        }
        return false;
    }

    private static long Multiply(long a, long b) => b != 0 && a > long.MaxValue / b ? long.MaxValue : a * b;
}
