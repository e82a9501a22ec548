namespace Lux.Engine;

/// <summary>Counting entries without copying them. What is said of readers in <see cref="Collect"/> holds here too.</summary>
internal sealed unsafe partial class BTree
{
    private const int LeavesCounted = 8;

    /// <summary>Counts the entries of a range, leaf by leaf, up to about <paramref name="max"/>.</summary>
    /// <param name="range">What is counted, in ascending order.</param>
    /// <param name="max">Above it the count stops behind a leaf.</param>
    /// <param name="last">Receives the last entry that was counted, to go on after it; stays as it is when there was none.</param>
    /// <param name="isEnd">Whether nothing is left.</param>
    public long CountEntries(in ScanRange range, long max, Span<ulong> last, out bool isEnd)
    {
        long found = 0;
        isEnd = true;
        fixed (ulong* from = range.From, to = range.To, after = range.After, into = last)
        {
            var end = new Bound(to, range.To.Length, !range.IsToExclusive);
            byte* leaf = Descend(Begin(range, from, after), out int at);
            if (leaf == null) return 0;
            for (long leaves = 0; leaves <= max + 1; leaves++, at = 0)
            {
                int count = _leaf.CountOf(leaf), stop = Place(_leaf, leaf, end, isAllWithoutBound: true);
                if (stop > at)
                {
                    found += stop - at;
                    _leaf.Read(leaf, stop - 1, into);
                }
                uint next = Volatile.Read(ref Node.Next(leaf));
                if (stop < count || next == 0) return found;
                if (found >= max) break;
                leaf = _arena.At(next);
            }
        }
        isEnd = false;
        return found;
    }

    /// <summary>About how many entries a range has: exact when they lie in a few leaves, else by how the inner nodes part them.</summary>
    public long Estimate(in ScanRange range)
    {
        fixed (ulong* from = range.From, to = range.To, after = range.After)
        {
            var begin = Begin(range, from, after);
            var end = new Bound(to, range.To.Length, !range.IsToExclusive);
            byte* first = Descend(begin, out int at), last = Descend(end, out int stop, isAllWithoutBound: true);
            if (first == null || last == null) return 0;
            long found = 0;
            byte* leaf = first;
            for (int i = 0; i < LeavesCounted; i++, at = 0)
            {
                if (leaf == last) return Math.Max(0, found + stop - at);
                found += _leaf.CountOf(leaf) - at;
                uint next = Volatile.Read(ref Node.Next(leaf));
                if (next == 0) return 0;   // the end lies before the beginning
                leaf = _arena.At(next);
            }
            double part = Position(end, isAllWithoutBound: true) - Position(begin, isAllWithoutBound: false);
            return part <= 0 ? 0 : Math.Max(found, (long)(part * Count));
        }
    }

    private static Bound Begin(in ScanRange range, ulong* from, ulong* after) =>
        range.After.IsEmpty ? new(from, range.From.Length, range.IsFromExclusive) : new(after, Bound.Whole, true);

    /// <summary>The leaf that a bound lies in, and how many of its keys lie before; null when the tree is torn.</summary>
    private byte* Descend(in Bound bound, out int at, bool isAllWithoutBound = false)
    {
        at = 0;
        byte* node = _arena.At(Volatile.Read(ref _root));
        for (int depth = 0; Node.Level(node) > 0; depth++)
        {
            if (depth == MaxDepth) return null;
            node = _arena.At(Volatile.Read(ref _inner.Children(node)[Place(_inner, node, bound, isAllWithoutBound)]));
        }
        at = Place(_leaf, node, bound, isAllWithoutBound);
        return node;
    }

    /// <summary>Where in the tree, from 0 to 1, a bound lies, as if all nodes of a level were equally full.</summary>
    private double Position(in Bound bound, bool isAllWithoutBound)
    {
        double position = 0, width = 1;
        byte* node = _arena.At(Volatile.Read(ref _root));
        for (int depth = 0; depth < MaxDepth && Node.Level(node) > 0; depth++)
        {
            int child = Place(_inner, node, bound, isAllWithoutBound);
            width /= _inner.CountOf(node) + 1;
            position += child * width;
            node = _arena.At(Volatile.Read(ref _inner.Children(node)[child]));
        }
        int count = _leaf.CountOf(node);
        return count == 0 ? position : position + (width * Place(_leaf, node, bound, isAllWithoutBound) / count);
    }
}
