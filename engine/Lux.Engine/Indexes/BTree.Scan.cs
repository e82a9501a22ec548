namespace Lux.Engine;

/// <summary>
/// Reading. Without the lock a reader may meet a writer's half-done work: counts are cut to what fits, nodes are looked for within the arena only, and
/// every loop has an end; what comes out is worth something only if the database's sequence did not change meanwhile (<see cref="ReadScope"/>).
/// </summary>
internal sealed unsafe partial class BTree
{
    /// <summary>Copies up to <paramref name="max"/> entries of <paramref name="range"/>, in its order, into <paramref name="keys"/>.</summary>
    /// <returns>How many; fewer than <paramref name="max"/> means the end.</returns>
    public int Collect(in ScanRange range, Span<ulong> keys, int max)
    {
        if (max <= 0) return 0;
        byte* leaf = _arena.At(Volatile.Read(ref _root));
        fixed (ulong* from = range.From, to = range.To, after = range.After)
        {
            var bounds = new Bounds(this, range, from, to, after);
            for (int depth = 0; Node.Level(leaf) > 0; depth++)
            {
                if (depth == MaxDepth) return 0;
                leaf = _arena.At((uint)Children(leaf)[bounds.Start(leaf, CountOf(leaf, _innerCapacity))]);
            }
            int at = bounds.Start(leaf, CountOf(leaf, _leafCapacity));
            return range.IsDescending ? Down(bounds, leaf, at - 1, keys, max) : Up(bounds, leaf, at, keys, max);
        }
    }

    /// <summary>The id of the first entry that begins with <paramref name="prefix"/>.</summary>
    public bool TryFindFirst(ReadOnlySpan<ulong> prefix, out ulong id)
    {
        Span<ulong> key = stackalloc ulong[Words];
        bool isFound = Collect(new ScanRange { From = prefix, To = prefix }, key, 1) == 1;
        id = isFound ? key[^1] : 0;
        return isFound;
    }

    private int Up(in Bounds bounds, byte* leaf, int at, Span<ulong> keys, int max)
    {
        int found = 0;
        for (int leaves = 0; leaves <= max + 1; leaves++)
        {
            for (int count = CountOf(leaf, _leafCapacity); at < count && found < max; at++)
            {
                ulong* key = Key(leaf, at);
                if (bounds.IsPastEnd(key)) return found;
                new ReadOnlySpan<ulong>(key, Words).CopyTo(keys[(found++ * Words)..]);
            }
            uint next = Node.Next(leaf);
            if (next == 0 || found == max) return found;
            leaf = _arena.At(next);
            at = 0;
        }
        return found;
    }

    private int Down(in Bounds bounds, byte* leaf, int at, Span<ulong> keys, int max)
    {
        int found = 0;
        for (int leaves = 0; leaves <= max + 1; leaves++)
        {
            for (; at >= 0 && found < max; at--)
            {
                ulong* key = Key(leaf, at);
                if (bounds.IsPastEnd(key)) return found;
                new ReadOnlySpan<ulong>(key, Words).CopyTo(keys[(found++ * Words)..]);
            }
            uint before = Node.Before(leaf);
            if (before == 0 || found == max) return found;
            leaf = _arena.At(before);
            at = CountOf(leaf, _leafCapacity) - 1;
        }
        return found;
    }

    private static int CountOf(byte* node, int capacity) => Math.Clamp(Node.Count(node), 0, capacity);

    /// <summary>Where a range begins and ends.</summary>
    private readonly ref struct Bounds
    {
        private readonly BTree _tree;
        private readonly bool _isDescending;
        private readonly ulong* _after;       // where it begins, if it goes on
        private readonly ulong* _begin;       // the words where it begins
        private readonly int _beginLength;
        private readonly bool _beginsAbove;   // the first entry is the first above the words, not the first at or above
        private readonly ulong* _end;
        private readonly int _endLength;
        private readonly bool _isEndExclusive;

        public Bounds(BTree tree, in ScanRange range, ulong* from, ulong* to, ulong* after)
        {
            _tree = tree;
            _isDescending = range.IsDescending;
            _after = range.After.IsEmpty ? null : after;
            _begin = _isDescending ? to : from;
            _end = _isDescending ? from : to;
            _beginLength = _isDescending ? range.To.Length : range.From.Length;
            _endLength = _isDescending ? range.From.Length : range.To.Length;
            _beginsAbove = _isDescending ? !range.IsToExclusive : range.IsFromExclusive;
            _isEndExclusive = _isDescending ? range.IsFromExclusive : range.IsToExclusive;
        }

        /// <summary>The first key of a node that lies behind the beginning; descending, the scan begins at the key before it.</summary>
        public int Start(byte* node, int count)
        {
            if (_after == null && _beginLength == 0) return _isDescending ? count : 0;
            int low = 0, high = count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (IsBeforeBegin(_tree.Key(node, middle))) low = middle + 1;
                else high = middle;
            }
            return low;
        }

        public bool IsPastEnd(ulong* key)
        {
            if (_endLength == 0) return false;
            int order = Compare(key, _end, _endLength);
            if (_isDescending) order = -order;
            return order > 0 || (_isEndExclusive && order == 0);
        }

        private bool IsBeforeBegin(ulong* key)
        {
            if (_after != null)
            {
                int order = _tree.Order(key, _after);
                return _isDescending ? order < 0 : order <= 0;
            }
            int prefix = Compare(key, _begin, _beginLength);
            return prefix < 0 || (_beginsAbove && prefix == 0);
        }

        private static int Compare(ulong* key, ulong* words, int length)
        {
            for (int i = 0; i < length; i++)
                if (key[i] != words[i]) return key[i] < words[i] ? -1 : 1;
            return 0;
        }
    }
}
