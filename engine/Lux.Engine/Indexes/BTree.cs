using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Lux.Engine;

/// <summary>
/// An ordered set of entries of a fixed number of words, the last one a row's id. One writer, under the lock of the database; readers are optimistic:
/// see <see cref="Collect"/>. Hot path: 0 B.
/// </summary>
internal sealed unsafe partial class BTree : IDisposable
{
    private const int MaxDepth = 24;

    private readonly NodeArena _arena;
    private readonly IKeyTies? _ties;
    private readonly NodeLayout _leaf;
    private readonly NodeLayout _inner;
    private uint _root;
    private uint _recent;   // the leaf that the last entry went to; only the writer's; 0 when there is none
    private long _count;

    /// <summary>An empty tree.</summary>
    /// <param name="arena">Where its nodes lie.</param>
    /// <param name="words">The words of an entry, id included.</param>
    /// <param name="ties">Orders entries whose words hold only the beginning of equal values; null when words decide everything.</param>
    public BTree(NodeArena arena, int words, IKeyTies? ties)
    {
        _arena = arena;
        _ties = ties;
        Words = words;
        _leaf = new(words, isInner: false);
        _inner = new(words, isInner: true);
        _root = arena.Take();
    }

    /// <summary>How often queries have used it since the start.</summary>
    public StripedCounts Uses { get; } = new(1);

    /// <summary>The words of an entry.</summary>
    public int Words { get; }

    /// <summary>How many entries there are.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Gives all nodes back; no reader may be left.</summary>
    public void Dispose()
    {
        if (_root == 0) return;
        Return(_root);
        _root = _recent = 0;
    }

    private void Return(uint number)
    {
        byte* node = _arena.At(number);
        if (Node.Level(node) > 0)
            for (int i = 0; i <= Node.Count(node); i++) Return(_inner.Children(node)[i]);
        _arena.Return(number);
    }

    /// <summary>The first index of a node whose key is at or above (with <paramref name="isAbove"/>: above) <paramref name="key"/>, in the whole order.</summary>
    private int Find(in NodeLayout layout, byte* node, int count, ulong* key, bool isAbove) =>
        _ties is null ? Find(layout, node, count, key, Words, isAbove) : FindTied(layout, node, count, key, isAbove);

    /// <summary>The same by the first <paramref name="words"/> words alone.</summary>
    private static int Find(in NodeLayout layout, byte* node, int count, ulong* key, int words, bool isAbove)
    {
        int low = 0, high = count;
        ulong* column = layout.Column(node, 0);
        for (int i = 0; low < high; i++, column += layout.Capacity)
        {
            ulong word = key[i];
            if (i == words - 1)
                return low + (isAbove ? KeySearch.CountUpTo(column + low, high - low, word) : KeySearch.CountBelow(column + low, high - low, word));
            // Keys of one group share their first words: then both ends say so.
            if (column[low] == word && column[high - 1] == word) continue;
            low += KeySearch.CountBelow(column + low, high - low, word);
            if (low >= high || column[low] != word) return low;
            high = low + KeySearch.CountUpTo(column + low, high - low, word);
        }
        return low;
    }

    private int FindTied(in NodeLayout layout, byte* node, int count, ulong* key, bool isAbove)
    {
        ulong* column = layout.Column(node, 0);
        int low = KeySearch.CountBelow(column, count, *key);
        int high = low + KeySearch.CountUpTo(column + low, count - low, *key);
        ulong* other = stackalloc ulong[Words];
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            layout.Read(node, middle, other);
            int order = _ties!.Compare(new(other, Words), new(key, Words));
            if (order < 0 || (isAbove && order == 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>
    /// Asks for the lines of a node all at once, before they are looked at: waiting for one after the other was half of an insert. Of a leaf all are
    /// asked for, because an insert moves words of every column; of an inner node the first column, which is where searches mostly end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Fetch(uint number, bool isLeaf)
    {
        byte* node = _arena.At(number);
        if (Sse.IsSupported)
        {
            int bytes = isLeaf ? NodeArena.NodeBytes : Node.HeaderBytes + (_inner.Capacity * sizeof(ulong));
            for (int at = 0; at < bytes; at += 64) Sse.Prefetch0(node + at);
        }
        return node;
    }
}
