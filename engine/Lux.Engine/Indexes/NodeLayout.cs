using System.Runtime.CompilerServices;

namespace Lux.Engine;

/// <summary>Where keys lie in nodes that hold up to <see cref="Capacity"/> of them, and how they are moved.</summary>
internal readonly unsafe struct NodeLayout
{
    private readonly int _words;

    public NodeLayout(int words, bool isInner)
    {
        // What a search reads behind the last column must lie in the node.
        int room = NodeArena.NodeBytes - Node.HeaderBytes - KeySearch.OverreadBytes;
        _words = words;
        Capacity = isInner ? (room - sizeof(uint)) / ((words * 8) + sizeof(uint)) : room / (words * 8);
        ArgumentOutOfRangeException.ThrowIfLessThan(Capacity, 4, nameof(words));
    }

    public int Capacity { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong* Column(byte* node, int word) => (ulong*)(node + Node.HeaderBytes) + ((nint)word * Capacity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint* Children(byte* node) => (uint*)Column(node, _words);

    /// <summary>What a reader may believe of a node's count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountOf(byte* node) => Math.Clamp(Volatile.Read(ref Node.Count(node)), 0, Capacity);

    public void Read(byte* node, int index, ulong* key)
    {
        ulong* at = Column(node, 0) + index;
        for (int i = 0; i < _words; i++, at += Capacity) key[i] = *at;
    }

    public void Write(byte* node, int index, ulong* key)
    {
        ulong* at = Column(node, 0) + index;
        for (int i = 0; i < _words; i++, at += Capacity) *at = key[i];
    }

    public bool IsEqual(byte* node, int index, ulong* key)
    {
        // The last word, the row's id, differs most.
        ulong* at = Column(node, _words - 1) + index;
        for (int i = _words - 1; i >= 0; i--, at -= Capacity)
            if (*at != key[i]) return false;
        return true;
    }

    public void Move(byte* from, int at, byte* to, int index, int count)
    {
        if (count <= 0) return;
        for (int i = 0; i < _words; i++) Move(Column(from, i) + at, Column(to, i) + index, count);
    }

    public static void Move(ulong* from, ulong* to, int count) => Buffer.MemoryCopy(from, to, count * 8L, count * 8L);

    public static void Move(uint* from, uint* to, int count) => Buffer.MemoryCopy(from, to, count * 4L, count * 4L);
}
