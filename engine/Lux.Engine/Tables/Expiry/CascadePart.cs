namespace Lux.Engine;

/// <summary>
/// Collects the removal of a row from its far end: the rows that refer to it by cascade before it, and those that refer to them before those. So a cascade of any size can be
/// removed in parts, each of which leaves no reference without its row, and as long as the row itself is there the rest of it is found again. Under the lock.
/// </summary>
internal sealed class CascadePart
{
    private readonly List<(Table Table, ulong Id)> _path = [];
    private readonly HashSet<(Table Table, ulong Id)> _isOnPath = [];
    private readonly ReferringRows _referring = new();

    /// <summary>Adds to <paramref name="set"/> until it has <paramref name="most"/> rows; the row itself comes last.</summary>
    public void Collect(DeleteSet set, Table table, ulong id, int most)
    {
        _path.Clear();
        _isOnPath.Clear();
        Push((table, id));
        while (_path.Count > 0 && set.Count < most)
        {
            var row = _path[^1];
            if (TryDescend(set, row, most) || set.Count >= most) continue;
            set.Delete(row);
            _path.RemoveAt(_path.Count - 1);
            _isOnPath.Remove(row);
        }
    }

    /// <summary>Frees or deletes what refers to the row and has nothing below it; true when it found a row that has, which is then the end of the path.</summary>
    private bool TryDescend(DeleteSet set, (Table Table, ulong Id) row, int most)
    {
        foreach (var referrer in row.Table.Referrers)
        {
            _referring.Begin(referrer, row.Id);
            while (set.Count < most && _referring.TryNext(out ulong id))
            {
                var child = (referrer.Child, id);
                if (set.IsDeleted(child) || _isOnPath.Contains(child)) continue;
                if (referrer.OnDelete == Language.OnDelete.SetNull) set.Free(child, referrer.Ordinal);
                else if (referrer.Child.Referrers.Length == 0) set.Delete(child);
                else
                {
                    Push(child);
                    return true;
                }
            }
        }
        return false;
    }

    private void Push((Table Table, ulong Id) row)
    {
        _path.Add(row);
        _isOnPath.Add(row);
    }
}
