using System.Numerics;
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
    private readonly int _leafCapacity;
    private readonly int _innerCapacity;
    private readonly int _childrenOffset;
    private readonly int _firstStep;
    private readonly int _fetchStride;
    private uint _root;
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
        _leafCapacity = (NodeArena.NodeBytes - Node.HeaderBytes) / (words * 8);
        _innerCapacity = (NodeArena.NodeBytes - Node.HeaderBytes - 8) / ((words + 1) * 8);
        _childrenOffset = Node.HeaderBytes + (_innerCapacity * words * 8);
        _root = arena.Take();
        _firstStep = (int)BitOperations.RoundUpToPowerOf2((uint)_leafCapacity + 1) / 2;
        _fetchStride = Math.Max(64, _firstStep / 8 * words * 8);
    }

    /// <summary>The words of an entry.</summary>
    public int Words { get; }

    /// <summary>How many entries there are.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Gives all nodes back; no reader may be left.</summary>
    public void Dispose()
    {
        if (_root == 0) return;
        Return(_root);
        _root = 0;
    }

    private void Return(uint number)
    {
        byte* node = _arena.At(number);
        if (Node.Level(node) > 0)
            for (int i = 0; i <= Node.Count(node); i++) Return((uint)Children(node)[i]);
        _arena.Return(number);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong* Children(byte* node) => (ulong*)(node + _childrenOffset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong* Key(byte* node, int index) => Node.Keys(node) + ((nint)index * Words);

    /// <summary>The whole order of two entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Order(ulong* a, ulong* b)
    {
        if (*a != *b) return *a < *b ? -1 : 1;
        return OrderRest(a, b);
    }

    private int OrderRest(ulong* a, ulong* b)
    {
        if (_ties is not null) return _ties.Compare(new(a, Words), new(b, Words));
        for (int i = 1; i < Words; i++)
            if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
        return 0;
    }

    /// <summary>The first index of a node whose key is at or above (with <paramref name="isAbove"/>: above) <paramref name="key"/>.</summary>
    private int Find(byte* node, int count, ulong* key, bool isAbove)
    {
        int found = 0;
        for (int step = _firstStep; step > 0; step >>= 1)
        {
            if (found + step > count) continue;
            int order = Order(Key(node, found + step - 1), key);
            if (order < 0 || (isAbove && order == 0)) found += step;
        }
        return found;
    }

    /// <summary>
    /// Asks for the lines of a node that a search looks at first, all at once: waiting for each in turn was half of an insert. The search's first
    /// steps are the same whatever the count is, so this need not wait for the header.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Fetch(uint number)
    {
        byte* node = _arena.At(number);
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(node);
            for (int at = _fetchStride; at < NodeArena.NodeBytes; at += _fetchStride) Sse.Prefetch0(node + at);
        }
        return node;
    }

    private void Move(byte* from, int at, byte* to, int index, int count) =>
        Buffer.MemoryCopy(Key(from, at), Key(to, index), (long)count * Words * 8, (long)count * Words * 8);

    private static void Move(ulong* from, ulong* to, int count) => Buffer.MemoryCopy(from, to, count * 8L, count * 8L);
}
