using Lux.Language;

namespace Lux.Engine;

/// <summary>Opens access paths and says how much each would read.</summary>
internal sealed class PathSources
{
    private const int RangesEstimated = 64;

    private readonly KeyRanges _keys;
    private readonly IdRanges _ids;
    private readonly IndexSource _index;
    private readonly IdSource _idSource;
    private readonly MergeSource _merge;

    public PathSources(QueryBuffers buffers)
    {
        _keys = new(buffers.Constants, buffers.Cursor);
        _ids = new(buffers.Constants, buffers.Cursor);
        _index = new(buffers, _keys);
        _idSource = new(buffers, _ids);
        _merge = new(buffers, _keys);
    }

    /// <summary>Begins to visit the rows of a path.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="path">One of its paths.</param>
    /// <param name="wanted">How many entries are likely to be enough, for ranges that are merged.</param>
    /// <param name="isExact">Whether the path fulfils its conditions by itself.</param>
    /// <param name="isBehindCursor">Whether nothing before the cursor is visited.</param>
    /// <param name="isOrdered">Whether the rows come in the query's order.</param>
    public RowSource Open(QueryPlan plan, AccessPath path, long wanted, out bool isExact, out bool isBehindCursor, out bool isOrdered)
    {
        isExact = true;
        isOrdered = path.IsOrdered;
        if (path.Index is null)
        {
            _idSource.Begin(plan, path);
            isBehindCursor = _ids.IsBehindCursor;
            return _idSource;
        }
        path.Index.Use?.Touch();
        path.Index.Tree.Uses.Add(0);
        if (path.IsMerged)
        {
            _merge.Begin(plan, path, wanted);
            (isExact, isBehindCursor) = (_keys.IsExact, _keys.IsBehindCursor);
            if (isExact) return _merge;
            isOrdered = false;   // a range of a cut text holds several values of the list
        }
        _index.Begin(plan, path);
        (isExact, isBehindCursor) = (_keys.IsExact, _keys.IsBehindCursor);
        return _index;
    }

    /// <summary>About how many entries a path has, counted in the tree without reading them.</summary>
    public long Estimate(QueryPlan plan, AccessPath path, out bool isExact)
    {
        isExact = true;
        if (path.IsWholeTable && !plan.HasCursor) return plan.Root.RowCount;
        long sum = 0;
        int count, estimated;
        if (path.Index is null)
        {
            _ids.Begin(path);
            _ids.Last = plan.Root.NextId - 1;
            count = _ids.Count;
            estimated = Math.Min(count, RangesEstimated);
            for (int i = 0; i < estimated; i++)
            {
                var (low, high) = _ids.Range(i);
                if (low <= high) sum += (long)Math.Min(high - low + 1, (ulong)plan.Root.RowCount);
            }
        }
        else
        {
            _keys.Begin(plan, path);
            isExact = _keys.IsExact;
            count = _keys.Count;
            estimated = Math.Min(count, RangesEstimated);
            for (int i = 0; i < estimated; i++)
                if (!_keys.IsRepeated(i)) sum += path.Index.Tree.Estimate(_keys.Range(i, default));
        }
        return sum * count / estimated;
    }

    /// <summary>Gives back unusually much memory.</summary>
    public void Trim() => _merge.Trim();
}
