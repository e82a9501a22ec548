namespace Lux.Engine;

/// <summary>
/// Visits several ranges of an index at once and gives their entries in the order of the components behind the list: the first n of k ranges are read from at most k times n
/// entries. Each range has a region of entries that were read but not given yet. Hot path: 0 B when warm.
/// </summary>
internal sealed class MergeSource(QueryBuffers buffers, KeyRanges ranges) : RowSource
{
    private const int MostEntries = 128 * 1024;

    private BTree _tree = null!;
    private int _words, _from, _chunk;
    private bool _isDescending;
    private ulong[] _entries = [], _after = [];
    private Region[] _at = [], _pending = [];
    private int[] _heap = [];
    private int _heaped;

    public void Begin(QueryPlan plan, AccessPath path, long wanted)
    {
        ranges.Begin(plan, path);
        var layout = path.Index!.Layout;
        _tree = path.Index.Tree;
        _words = layout.Words;
        _from = path.OrderComponent == layout.Components.Length ? layout.ValueWords : layout.Components[path.OrderComponent].Offset;
        _isDescending = path.IsDescending;
        _chunk = (int)Math.Clamp(wanted, 1, Math.Min(QueryBuffers.Slice, MostEntries / ranges.Count));
        if (_at.Length < ranges.Count) (_at, _pending, _heap) = (new Region[ranges.Count], new Region[ranges.Count], new int[ranges.Count]);
        if (_entries.Length < ranges.Count * _chunk * _words) _entries = new ulong[ranges.Count * _chunk * _words];
        if (_after.Length < ranges.Count * _words) _after = new ulong[ranges.Count * _words];
        for (int i = 0; i < ranges.Count; i++) _at[i] = new() { IsEnded = ranges.IsRepeated(i) };
        IsEnd = IsStale = false;
        Entries = 0;
    }

    /// <summary>Gives back what an unusually long list took.</summary>
    public void Trim()
    {
        if (_entries.Length > MostEntries) _entries = [];
    }

    public override int Collect(int max)
    {
        _at.AsSpan(0, ranges.Count).CopyTo(_pending);
        _heaped = 0;
        for (int i = 0; i < ranges.Count; i++)
        {
            ref var region = ref _pending[i];
            if (region.Next == region.End && !region.IsEnded)
            {
                var after = region.HasAfter ? _after.AsSpan(i * _words, _words) : default;
                region.End = _tree.Collect(ranges.Range(i, after), _entries.AsSpan(i * _chunk * _words, _chunk * _words), _chunk);
                region.Next = 0;
                region.Read = region.End;
                region.IsEnded = region.End < _chunk;
            }
            if (region.Next < region.End) Push(i);
        }
        int count = 0;
        while (count < max && _heaped > 0)
        {
            int first = _heap[0];
            ref var region = ref _pending[first];
            buffers.Ids[count++] = Entry(first)[_words - 1];
            region.Next++;
            if (region.Next < region.End) Sink(0);
            else if (!region.IsEnded) break;   // what comes next may be this range's: the next step reads on
            else
            {
                _heap[0] = _heap[--_heaped];
                Sink(0);
            }
        }
        return count;
    }

    public override void Commit(int count)
    {
        IsEnd = true;
        IsStale = false;   // of the next step: whether it begins with entries of this one
        for (int i = 0; i < ranges.Count; i++)
        {
            ref var region = ref _pending[i];
            Entries += region.Read;
            region.Read = 0;
            if (region.Next == region.End && !region.IsEnded)
            {
                _entries.AsSpan(((i * _chunk) + region.End - 1) * _words, _words).CopyTo(_after.AsSpan(i * _words));
                region.HasAfter = true;
            }
            IsEnd &= region.IsEnded && region.Next == region.End;
            IsStale |= region.Next < region.End;
            _at[i] = region;
        }
    }

    private ReadOnlySpan<ulong> Entry(int range) => _entries.AsSpan(((range * _chunk) + _pending[range].Next) * _words, _words);

    private bool IsBefore(int range, int other)
    {
        int order = Entry(range)[_from..].SequenceCompareTo(Entry(other)[_from..]);
        return _isDescending ? order > 0 : order < 0;
    }

    private void Push(int range)
    {
        int at = _heaped++;
        for (; at > 0 && IsBefore(range, _heap[(at - 1) / 2]); at = (at - 1) / 2) _heap[at] = _heap[(at - 1) / 2];
        _heap[at] = range;
    }

    private void Sink(int at)
    {
        if (_heaped == 0) return;
        int range = _heap[at];
        for (int child; (child = (2 * at) + 1) < _heaped; at = child)
        {
            if (child + 1 < _heaped && IsBefore(_heap[child + 1], _heap[child])) child++;
            if (!IsBefore(_heap[child], range)) break;
            _heap[at] = _heap[child];
        }
        _heap[at] = range;
    }

    private struct Region
    {
        public int Next, End, Read;
        public bool IsEnded, HasAfter;
    }
}
