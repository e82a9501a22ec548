namespace Lux.Engine;

/// <summary>Visits the ids that a table has given. Hot path: 0 B.</summary>
internal sealed class IdSource(QueryBuffers buffers, IdRanges ranges) : RowSource
{
    private const int MostLookedAt = 64 * 1024;   // in one step, for a table with many holes

    private Table _table = null!;
    private RowPlaces _places = null!;
    private bool _isDescending, _hasEnd;
    private Position _at, _pending;

    public void Begin(QueryPlan plan, AccessPath path)
    {
        ranges.Begin(path);
        _table = plan.Root;
        _places = plan.Root.Places;
        _hasEnd = false;
        _isDescending = path.IsDescending;
        _at = default;
        IsEnd = false;
        Entries = 0;
    }

    public override int Collect(int max)
    {
        // Up to the last row of the first step's snapshot: no row that was answered before the query came is left out, and none that comes later can keep it going.
        if (!_hasEnd) ranges.Last = _table.NextId - 1;
        _pending = _at;
        int count = 0;
        var (low, high) = ranges.Range(_pending.Range);
        for (int looked = 0; count < max && looked < MostLookedAt; looked++)
        {
            // An id is never 0, so 0 can say "not begun".
            if (_pending.NextId == 0) _pending.NextId = _isDescending ? high : low;
            if (low > high || _pending.NextId < low || _pending.NextId > high)
            {
                _pending.NextId = 0;
                if (++_pending.Range == ranges.Count)
                {
                    _pending.IsEnd = true;
                    break;
                }
                (low, high) = ranges.Range(_pending.Range);
                continue;
            }
            if (_places.Get(_pending.NextId) != 0) buffers.Ids[count++] = _pending.NextId;
            // Past the ends the check above goes on to the next range.
            _pending.NextId = _isDescending ? _pending.NextId == 1 ? ulong.MaxValue : _pending.NextId - 1 : _pending.NextId + 1;
        }
        return count;
    }

    public override void Commit(int count)
    {
        _hasEnd = true;
        _at = _pending;
        IsEnd = _at.IsEnd;
        Entries += count;
    }

    private record struct Position(int Range, ulong NextId, bool IsEnd);
}
