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
        max = Math.Min(max, keys.Length / Words);
        if (max <= 0) return 0;
        fixed (ulong* from = range.From, to = range.To, after = range.After, into = keys)
        {
            var begin = range.IsDescending
                ? new Bound(to, range.To.Length, !range.IsToExclusive)
                : new Bound(from, range.From.Length, range.IsFromExclusive);
            var end = range.IsDescending
                ? new Bound(from, range.From.Length, range.IsFromExclusive)
                : new Bound(to, range.To.Length, !range.IsToExclusive);
            if (!range.After.IsEmpty) begin = new(after, Bound.Whole, !range.IsDescending);

            byte* leaf = _arena.At(Volatile.Read(ref _root));
            for (int depth = 0; Node.Level(leaf) > 0; depth++)
            {
                if (depth == MaxDepth) return 0;
                uint child = Volatile.Read(ref _inner.Children(leaf)[Place(_inner, leaf, begin, range.IsDescending)]);
                leaf = Fetch(child, Node.Level(leaf) == 1);
            }
            int at = Place(_leaf, leaf, begin, range.IsDescending);
            return range.IsDescending ? Down(leaf, at, end, into, max) : Up(leaf, at, end, into, max);
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

    private int Up(byte* leaf, int at, in Bound end, ulong* into, int max)
    {
        int found = 0;
        for (int leaves = 0; leaves <= max + 1; leaves++, at = 0)
        {
            int count = _leaf.CountOf(leaf), stop = Place(_leaf, leaf, end, isAllWithoutBound: true);
            int taken = Math.Max(0, Math.Min(stop - at, max - found));
            Copy(leaf, at, 1, taken, into + ((nint)found * Words));
            found += taken;
            uint next = Volatile.Read(ref Node.Next(leaf));
            if (stop < count || next == 0 || found == max) break;
            leaf = _arena.At(next);
        }
        return found;
    }

    /// <summary>The entries before index <paramref name="at"/>, from the last to the first.</summary>
    private int Down(byte* leaf, int at, in Bound end, ulong* into, int max)
    {
        int found = 0;
        for (int leaves = 0; leaves <= max + 1; leaves++)
        {
            int stop = Place(_leaf, leaf, end, isAllWithoutBound: false);
            int taken = Math.Max(0, Math.Min(at - stop, max - found));
            Copy(leaf, at - 1, -1, taken, into + ((nint)found * Words));
            found += taken;
            uint before = Volatile.Read(ref Node.Before(leaf));
            if (stop > 0 || before == 0 || found == max) break;
            leaf = _arena.At(before);
            at = _leaf.CountOf(leaf);
        }
        return found;
    }

    /// <summary>Copies entries out of their columns, one column after the other.</summary>
    private void Copy(byte* leaf, int at, int step, int count, ulong* into)
    {
        for (int word = 0; word < Words; word++)
        {
            ulong* from = _leaf.Column(leaf, word) + at;
            ulong* to = into + word;
            for (int i = 0; i < count; i++, from += step, to += Words) *to = *from;
        }
    }

    /// <summary>How many keys of a node lie before a bound.</summary>
    private int Place(in NodeLayout layout, byte* node, in Bound bound, bool isAllWithoutBound)
    {
        int count = layout.CountOf(node);
        if (bound.Length == 0) return isAllWithoutBound ? count : 0;
        return bound.Length == Bound.Whole
            ? Find(layout, node, count, bound.Words, bound.IsAbove)
            : Find(layout, node, count, bound.Words, bound.Length, bound.IsAbove);
    }

    /// <summary>A cut between entries: below those that begin with the words, or above them.</summary>
    /// <param name="Address">Where the words are.</param>
    /// <param name="Length">How many; 0 for no bound, <see cref="Whole"/> for an entry in the order that rows decide.</param>
    /// <param name="IsAbove">Whether it lies above.</param>
    private readonly record struct Bound(IntPtr Address, int Length, bool IsAbove)
    {
        public const int Whole = -1;

        public Bound(ulong* words, int length, bool isAbove)
            : this((IntPtr)words, length, isAbove)
        {
        }

        public ulong* Words => (ulong*)Address;
    }
}
