namespace Lux.Engine;

/// <summary>Visits the ids that a table has given. Hot path: 0 B.</summary>
internal sealed class IdSource(QueryBuffers buffers, IdRanges ranges) : RowSource
{
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
        // An id is never 0, so 0 can say "not begun".
        if (_pending.LastId != 0 && _isDescending) high = _pending.LastId - 1;
        else if (_pending.LastId != 0) low = _pending.LastId + 1;
        while (count < max)
        {
            ulong id = low > high ? 0 : _isDescending ? _places.LastFrom(high, low) : _places.FirstFrom(low, high);
            _pending.LastId = id;
            if (id != 0)
            {
                buffers.Ids[count++] = id;
                if (_isDescending) high = id - 1;
                else low = id + 1;
            }
            else if (++_pending.Range < ranges.Count) (low, high) = ranges.Range(_pending.Range);
            else
            {
                _pending.IsEnd = true;
                break;
            }
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

    private record struct Position(int Range, ulong LastId, bool IsEnd);
}
