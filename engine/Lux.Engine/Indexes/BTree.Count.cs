namespace Lux.Engine;

/// <summary>Counting entries without copying them. What is said of readers in <see cref="Collect"/> holds here too.</summary>
internal sealed unsafe partial class BTree
{
    private const int LeavesCounted = 8;
    private const int LeavesSampled = 64, SubtreesSampled = 16, LeavesOfSubtree = 4;   // leaves next to each other may be full and nearly empty

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
            byte* leaf = Descend(Begin(range, from, after), [], out _, out int at);
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

    /// <summary>
    /// About how many entries a range has: exact when they lie in a few leaves, else the subtrees between the two ways down, of which some are looked into. So what one
    /// part of a tree is filled by says nothing of another.
    /// </summary>
    public long Estimate(in ScanRange range)
    {
        fixed (ulong* from = range.From, to = range.To, after = range.After)
        {
            var begin = Begin(range, from, after);
            var end = new Bound(to, range.To.Length, !range.IsToExclusive);
            Span<Turn> left = stackalloc Turn[MaxDepth], right = stackalloc Turn[MaxDepth];
            byte* first = Descend(begin, left, out int depth, out int at), last = Descend(end, right, out int depthOfLast, out int stop, isAllWithoutBound: true);
            if (first == null || last == null || depth != depthOfLast) return 0;
            long found = 0;
            int skipped = at;
            byte* leaf = first;
            for (int i = 0; i < LeavesCounted; i++, skipped = 0)
            {
                if (leaf == last) return Math.Max(0, found + stop - skipped);
                found += _leaf.CountOf(leaf) - skipped;
                uint next = Volatile.Read(ref Node.Next(leaf));
                if (next == 0) return 0;   // the end lies before the beginning
                leaf = _arena.At(next);
            }
            int parting = 0;
            while (parting < depth && left[parting] == right[parting]) parting++;
            if (parting == depth || left[parting].Child > right[parting].Child) return 0;
            double sum = _leaf.CountOf(first) - at + stop + Between(left[parting].Node, left[parting].Child + 1, right[parting].Child);
            for (int i = parting + 1; i < depth; i++) sum += Between(left[i].Node, left[i].Child + 1, int.MaxValue) + Between(right[i].Node, 0, right[i].Child);
            return Math.Max(found, (long)sum);
        }
    }

    private static Bound Begin(in ScanRange range, ulong* from, ulong* after) =>
        range.After.IsEmpty ? new(from, range.From.Length, range.IsFromExclusive) : new(after, Bound.Whole, true);

    /// <summary>The leaf that a bound lies in, and how many of its keys lie before; null when the tree is torn.</summary>
    private byte* Descend(in Bound bound, Span<Turn> turns, out int depth, out int at, bool isAllWithoutBound = false)
    {
        at = 0;
        byte* node = _arena.At(Volatile.Read(ref _root));
        for (depth = 0; Node.Level(node) > 0; depth++)
        {
            if (depth == MaxDepth) return null;
            int child = Place(_inner, node, bound, isAllWithoutBound);
            if (!turns.IsEmpty) turns[depth] = new((IntPtr)node, child);
            node = _arena.At(Volatile.Read(ref _inner.Children(node)[child]));
        }
        at = Place(_leaf, node, bound, isAllWithoutBound);
        return node;
    }

    /// <summary>About how many entries the children of an inner node have, from one to before another.</summary>
    private double Between(IntPtr address, int from, int to)
    {
        byte* node = (byte*)address;
        int count = Math.Min(to, _inner.CountOf(node) + 1) - from;
        return count <= 0 ? 0 : Node.Level(node) == 1 ? Leaves(node, from, count, LeavesSampled) : Subtrees(node, from, count);
    }

    private double Subtrees(byte* node, int from, int count)
    {
        int samples = Math.Min(count, SubtreesSampled);
        double sum = 0;
        for (int i = 0; i < samples; i++) sum += Size(Child(node, from, count, i, samples));
        return sum * count / samples;
    }

    private double Leaves(byte* node, int from, int count, int most)
    {
        int samples = Math.Min(count, most);
        double sum = 0;
        for (int i = 0; i < samples; i++) sum += _leaf.CountOf(Child(node, from, count, i, samples));
        return sum * count / samples;
    }

    /// <summary>About how many entries a subtree has, by one way down through its middle.</summary>
    private double Size(byte* node)
    {
        double size = 1;
        for (int depth = 0; depth < MaxDepth && Node.Level(node) > 0; depth++)
        {
            int children = _inner.CountOf(node) + 1;
            if (Node.Level(node) == 1) return size * Leaves(node, 0, children, LeavesOfSubtree);
            size *= children;
            node = _arena.At(Volatile.Read(ref _inner.Children(node)[children / 2]));
        }
        return 0;   // torn
    }

    /// <summary>One of a number of children, evenly apart.</summary>
    private byte* Child(byte* node, int from, int count, int sample, int samples) =>
        _arena.At(Volatile.Read(ref _inner.Children(node)[from + (((2 * sample) + 1) * count / (2 * samples))]));

    /// <summary>Through which child of an inner node a way down goes.</summary>
    private readonly record struct Turn(IntPtr Node, int Child);
}
