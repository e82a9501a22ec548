namespace Lux.Engine;

/// <summary>An ordered set of entries of a fixed number of words, the last one a row's id.</summary>
internal sealed class BTree(NodeArena arena, int words, IKeyTies? ties) : IDisposable
{
    private readonly List<ulong[]> _entries = [];

    public NodeArena Arena { get; } = arena;

    public int Words => words;

    public long Count
    {
        get { lock (_entries) return _entries.Count; }
    }

    public bool Insert(ReadOnlySpan<ulong> key)
    {
        lock (_entries)
        {
            int at = Lower(key);
            if (at < _entries.Count && Order(_entries[at], key) == 0) return false;
            _entries.Insert(at, key.ToArray());
            return true;
        }
    }

    public bool Remove(ReadOnlySpan<ulong> key)
    {
        lock (_entries)
        {
            int at = Lower(key);
            if (at == _entries.Count || Order(_entries[at], key) != 0) return false;
            _entries.RemoveAt(at);
            return true;
        }
    }

    /// <summary>The id of the first entry that begins with <paramref name="prefix"/>.</summary>
    public bool TryFindFirst(ReadOnlySpan<ulong> prefix, out ulong id)
    {
        Span<ulong> key = stackalloc ulong[words];
        bool isFound = Collect(new ScanRange { From = prefix, To = prefix }, key, 1) == 1;
        id = isFound ? key[^1] : 0;
        return isFound;
    }

    /// <summary>Copies up to <paramref name="max"/> entries of <paramref name="range"/> in its order.</summary>
    public int Collect(in ScanRange range, Span<ulong> keys, int max)
    {
        int count = 0;
        lock (_entries)
        {
            for (int at = Start(range); count < max && at >= 0 && at < _entries.Count; at += range.IsDescending ? -1 : 1)
            {
                ReadOnlySpan<ulong> entry = _entries[at];
                if (!range.From.IsEmpty && IsBefore(entry, range.From, range.IsFromExclusive))
                {
                    if (range.IsDescending) break;
                    continue;
                }
                if (!range.To.IsEmpty && IsAfter(entry, range.To, range.IsToExclusive))
                {
                    if (!range.IsDescending) break;
                    continue;
                }
                entry.CopyTo(keys[(count++ * words)..]);
            }
        }
        return count;
    }

    public void Dispose()
    {
        lock (_entries) _entries.Clear();
    }

    private static bool IsBefore(ReadOnlySpan<ulong> entry, ReadOnlySpan<ulong> from, bool isExclusive)
    {
        int order = entry[..from.Length].SequenceCompareTo(from);
        return isExclusive ? order <= 0 : order < 0;
    }

    private static bool IsAfter(ReadOnlySpan<ulong> entry, ReadOnlySpan<ulong> to, bool isExclusive)
    {
        int order = entry[..to.Length].SequenceCompareTo(to);
        return isExclusive ? order >= 0 : order > 0;
    }

    private int Start(in ScanRange range)
    {
        if (range.After.IsEmpty)
        {
            if (range.IsDescending) return range.To.IsEmpty ? _entries.Count - 1 : First(range.To, orEqual: !range.IsToExclusive) - 1;
            return range.From.IsEmpty ? 0 : First(range.From, orEqual: range.IsFromExclusive);
        }
        int at = Lower(range.After);
        if (range.IsDescending) return at - 1;
        return at < _entries.Count && Order(_entries[at], range.After) == 0 ? at + 1 : at;
    }

    /// <summary>The first entry whose beginning is at or above (with <paramref name="orEqual"/>: above) <paramref name="prefix"/>.</summary>
    private int First(ReadOnlySpan<ulong> prefix, bool orEqual)
    {
        int low = 0, high = _entries.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int order = _entries[middle].AsSpan(0, prefix.Length).SequenceCompareTo(prefix);
            if (orEqual ? order <= 0 : order < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int Lower(ReadOnlySpan<ulong> key)
    {
        int low = 0, high = _entries.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Order(_entries[middle], key) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int Order(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b) => ties is null ? a.SequenceCompareTo(b) : ties.Compare(a, b);
}
