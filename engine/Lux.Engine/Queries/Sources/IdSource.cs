namespace Lux.Engine;

/// <summary>Visits the ids that a table has given. Hot path: 0 B.</summary>
internal sealed class IdSource(QueryBuffers buffers, IdRanges ranges) : RowSource
{
    private const int MostLookedAt = 64 * 1024;   // in one step, for a table with many holes

    private RowPlaces _places = null!;
    private bool _isDescending;
    private Position _at, _pending;

    public void Begin(QueryPlan plan, AccessPath path)
    {
        ranges.Begin(path, plan.Root.NextId - 1);
        _places = plan.Root.Places;
        _isDescending = path.IsDescending;
        _at = default;
        IsEnd = false;
        Entries = 0;
    }

    public override int Collect(int max)
    {
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
        _at = _pending;
        IsEnd = _at.IsEnd;
        Entries += count;
    }

    private record struct Position(int Range, ulong NextId, bool IsEnd);
}
