namespace Lux.Engine;

/// <summary>Visits the ranges of an index one after the other. Hot path: 0 B.</summary>
internal sealed class IndexSource(QueryBuffers buffers, KeyRanges ranges) : RowSource
{
    private readonly ulong[] _after = new ulong[32];   // the last entry that was given
    private readonly ulong[] _last = new ulong[32];    // the last one that was counted
    private BTree _tree = null!;
    private int _words;
    private Position _at, _pending;

    public void Begin(QueryPlan plan, AccessPath path)
    {
        ranges.Begin(plan, path);
        _tree = path.Index!.Tree;
        _words = path.Index.Layout.Words;
        _at = default;
        IsEnd = false;
        Entries = 0;
    }

    public override int Collect(int max)
    {
        _pending = _at;
        int count = 0;
        while (count < max)
        {
            int room = max - count, got = 0;
            if (!ranges.IsRepeated(_pending.Range))
                got = _tree.Collect(ranges.Range(_pending.Range, _pending.HasAfter ? _after.AsSpan(0, _words) : default), buffers.Keys.AsSpan(count * _words), room);
            for (int i = 0; i < got; i++) buffers.Ids[count + i] = buffers.Keys[((count + i) * _words) + _words - 1];
            count += got;
            _pending.HasAfter |= got > 0;
            if (got == room) break;
            _pending.HasAfter = false;
            if (++_pending.Range < ranges.Count) continue;
            _pending.IsEnd = true;
            break;
        }
        return count;
    }

    /// <summary>Counts entries instead of collecting them, up to about <paramref name="max"/>; a step like <see cref="Collect"/>, valid with <see cref="CommitCount"/>.</summary>
    public long Count(long max)
    {
        _pending = _at;
        long found = 0;
        while (found < max)
        {
            bool isEnd = true;
            if (!ranges.IsRepeated(_pending.Range))
                found += _tree.CountEntries(ranges.Range(_pending.Range, _pending.HasAfter ? _after.AsSpan(0, _words) : default), max - found, _last.AsSpan(0, _words), out isEnd);
            _pending.HasAfter = !isEnd;
            if (!isEnd) break;
            if (++_pending.Range < ranges.Count) continue;
            _pending.IsEnd = true;
            break;
        }
        return found;
    }

    /// <summary>Takes the last count as valid.</summary>
    public void CommitCount(long found)
    {
        _at = _pending;
        IsEnd = _at.IsEnd;
        Entries += found;
        if (_at.HasAfter) _last.CopyTo(_after, 0);
    }

    public override void Commit(int count)
    {
        _at = _pending;
        IsEnd = _at.IsEnd;
        Entries += count;
        if (_at.HasAfter && count > 0) buffers.Keys.AsSpan((count - 1) * _words, _words).CopyTo(_after);
    }

    private record struct Position(int Range, bool HasAfter, bool IsEnd);
}
