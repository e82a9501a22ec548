using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// How the query under way finds its rows, chosen by its values: of the plan's paths the one that reads least, a union of paths for an OR, or the intersection of several
/// indexes. Hot path: 0 B when warm.
/// </summary>
internal sealed class RowAccess(QueryBuffers buffers)
{
    private readonly PathSources _paths = new(buffers);
    private readonly SetSource _set = new(buffers);
    private readonly AccessChoice _choice = new();

    /// <summary>Gives the ids.</summary>
    public RowSource Source { get; private set; } = null!;

    /// <summary>Entries that a try in vain read before.</summary>
    public long EntriesBefore { get; private set; }

    /// <summary>Whether the rows come in the query's order.</summary>
    public bool IsOrdered { get; private set; }

    /// <summary>Whether rows must be looked at to know whether they are answered.</summary>
    public bool HasResidual { get; private set; }

    /// <summary>Whether every condition must be checked, also those that the path should fulfil.</summary>
    public bool ChecksAll { get; private set; }

    /// <summary>Whether rows before the cursor may come.</summary>
    public bool FiltersCursor { get; private set; }

    /// <summary>The path; the first of several of a union or an intersection.</summary>
    public AccessPath Path => _choice.Path;

    /// <summary>Which path, union or intersection it is.</summary>
    public AccessChoice Choice => _choice;

    /// <summary>After how many entries a try to meet enough rows in order is in vain.</summary>
    public long Budget { get; private set; }

    /// <summary>Chooses and begins.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="read">The read under way.</param>
    /// <param name="wanted">How many rows are enough.</param>
    /// <param name="error">Why it cannot.</param>
    /// <returns>False when a schema changed meanwhile.</returns>
    public bool TryOpen(QueryPlan plan, ref ReadScope read, long wanted, out LuxError? error)
    {
        EntriesBefore = 0;
        _choice.Choose(plan, _paths, wanted);
        Budget = _choice.IsTry ? _choice.Budget : long.MaxValue;
        return TryOpenChosen(plan, ref read, wanted, out error);
    }

    /// <summary>Begins anew with the other path, after a try in vain.</summary>
    public bool TryFallBack(QueryPlan plan, ref ReadScope read, long wanted, out LuxError? error)
    {
        EntriesBefore = Source.Entries;
        _choice.FallBack();
        Budget = long.MaxValue;
        return TryOpenChosen(plan, ref read, wanted, out error);
    }

    /// <summary>Begins a path that needs no choice.</summary>
    public RowSource OpenPath(QueryPlan plan, AccessPath path, long wanted, out bool isExact) => _paths.Open(plan, path, wanted, out isExact, out _, out _);

    /// <summary>Gives back unusually much memory.</summary>
    public void Trim()
    {
        _paths.Trim();
        _set.Trim();
    }

    private bool TryOpenChosen(QueryPlan plan, ref ReadScope read, long wanted, out LuxError? error)
    {
        error = null;
        if (_choice.Union is null && _choice.Others.Count == 0)
        {
            bool hasResidual = !Path.HasNoResidual;
            long likely = hasResidual ? Math.Max(64, wanted) : wanted;
            if (Path.IsMerged && Budget < long.MaxValue) likely = Math.Clamp(Budget / (2 * Path.In!.Count), 1, likely);   // a step reads so many of each range
            Source = _paths.Open(plan, Path, likely, out bool isExact, out bool isBehind, out bool isOrdered);
            IsOrdered = isOrdered;
            HasResidual = hasResidual || !isExact;
            ChecksAll = !isExact;
            FiltersCursor = !isBehind;
            return true;
        }
        _set.Begin();
        if (_choice.Union is not null)
        {
            foreach (var path in _choice.Branches)
                if (!TryGather(plan, ref read, path, isOther: false, out error)) return false;
            _set.Unite();
        }
        else
        {
            if (!TryGather(plan, ref read, Path, isOther: false, out error)) return false;
            _set.Unite();
            foreach (var path in _choice.Others)
            {
                if (!TryGather(plan, ref read, path, isOther: true, out error)) return false;
                _set.Intersect();
            }
        }
        IsOrdered = plan.Order.Length == 1 && plan.Order[0].IsId;
        _set.Give(IsOrdered && plan.Order[0].IsDescending);
        Source = _set;
        HasResidual = ChecksAll = true;
        FiltersCursor = buffers.Cursor.IsGiven;
        return true;
    }

    private bool TryGather(QueryPlan plan, ref ReadScope read, AccessPath path, bool isOther, out LuxError? error)
    {
        error = null;
        var source = _paths.Open(plan, path, QueryBuffers.Slice, out _, out _, out _);
        while (!source.IsEnd)
        {
            if (!RowFinder.TryStep(source, ref read, plan, buffers, path, QueryBuffers.Slice, needsPlaces: false, out int count)) return false;
            if (isOther) _set.AddOther(buffers.Ids.AsSpan(0, count));
            else _set.Add(buffers.Ids.AsSpan(0, count));
            if (!_set.IsFull) continue;
            error = LuxError.Of(ErrorCode.SortTooLarge);
            return true;
        }
        _set.AddEntries(source.Entries);
        return true;
    }
}
