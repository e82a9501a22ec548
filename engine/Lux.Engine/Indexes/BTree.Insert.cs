namespace Lux.Engine;

/// <summary>Inserting.</summary>
internal sealed unsafe partial class BTree
{
    /// <summary>Adds an entry; false when it is there.</summary>
    public bool Insert(ReadOnlySpan<ulong> entry)
    {
        if (entry.Length != Words) throw new ArgumentException($"an entry has {Words} words", nameof(entry));
        fixed (ulong* key = entry)
        {
            byte* leaf = Recent(key, out int index);
            if (leaf == null) return InsertFromRoot(key);
            if (index < Node.Count(leaf) && _leaf.IsEqual(leaf, index, key)) return false;
            Put(leaf, index, key);
            Volatile.Write(ref _count, _count + 1);
            return true;
        }
    }

    /// <summary>The leaf that the last entry went to, when this one surely belongs there and has room.</summary>
    private byte* Recent(ulong* key, out int index)
    {
        index = 0;
        if (_recent == 0 || _ties is not null) return null;
        byte* leaf = _arena.At(_recent);
        int count = Node.Count(leaf);
        ulong* first = _leaf.Column(leaf, 0);
        if (count == 0 || count == _leaf.Capacity || *first > *key || (Node.Next(leaf) != 0 && first[count - 1] < *key)) return null;
        index = Find(_leaf, leaf, count, key, Words, isAbove: false);
        return index > 0 && (index < count || Node.Next(leaf) == 0) ? leaf : null;
    }

    private bool InsertFromRoot(ulong* key)
    {
        uint* path = stackalloc uint[MaxDepth];
        int* at = stackalloc int[MaxDepth];
        int depth = Descend(key, path, at);
        byte* leaf = _arena.At(path[depth]);
        int count = Node.Count(leaf);
        int index = Find(_leaf, leaf, count, key, isAbove: false);
        if (index < count && _leaf.IsEqual(leaf, index, key)) return false;
        if (count < _leaf.Capacity)
        {
            Put(leaf, index, key);
            _recent = path[depth];
        }
        else Split(path, at, depth, index, key);
        Volatile.Write(ref _count, _count + 1);
        return true;
    }

    /// <summary>The nodes from the root to the leaf that a key belongs to, and the child taken in each; returns the leaf's depth.</summary>
    private int Descend(ulong* key, uint* path, int* at)
    {
        int depth = 0;
        byte* node = _arena.At(_root);
        path[0] = _root;
        while (Node.Level(node) > 0)
        {
            at[depth] = Find(_inner, node, Node.Count(node), key, isAbove: true);
            path[depth + 1] = _inner.Children(node)[at[depth]];
            node = Fetch(path[++depth], Node.Level(node) == 1);
        }
        return depth;
    }

    private void Put(byte* leaf, int index, ulong* key)
    {
        int count = Node.Count(leaf);
        _leaf.Move(leaf, index, leaf, index + 1, count - index);
        _leaf.Write(leaf, index, key);
        Node.Last(leaf) = (short)index;
        Volatile.Write(ref Node.Count(leaf), count + 1);
    }

    private void Split(uint* path, int* at, int depth, int index, ulong* key)
    {
        // All nodes that this needs are taken first: without memory nothing is changed.
        uint* spare = stackalloc uint[MaxDepth];
        int taken = TakeSpares(path, depth, spare);
        byte* leaf = _arena.At(path[depth]);
        uint right = spare[--taken];
        byte* half = _arena.At(right);
        int capacity = _leaf.Capacity;
        // Entries that come in order, each behind the last one, leave full leaves behind them; others halve them.
        bool isRun = index == Node.Last(leaf) + 1 || (index == capacity && Node.Next(leaf) == 0);
        int kept = isRun ? index : capacity / 2;
        _leaf.Move(leaf, kept, half, 0, capacity - kept);
        Node.Last(half) = -2;
        Node.Next(half) = Node.Next(leaf);
        Node.Before(half) = path[depth];
        Volatile.Write(ref Node.Count(half), capacity - kept);
        if (Node.Next(leaf) != 0) Node.Before(_arena.At(Node.Next(leaf))) = right;
        Volatile.Write(ref Node.Next(leaf), right);
        Volatile.Write(ref Node.Count(leaf), kept);
        bool isRight = index > kept || kept == capacity;
        if (isRight) Put(half, index - kept, key);
        else Put(leaf, index, key);
        _recent = isRight ? right : path[depth];

        ulong* separator = stackalloc ulong[Words];
        _leaf.Read(half, 0, separator);
        AddChild(path, at, depth - 1, separator, right, spare);
    }

    /// <summary>One node for the leaf, one for each full node above it, and one for a new root.</summary>
    private int TakeSpares(uint* path, int depth, uint* spare)
    {
        int needed = 1;
        int level = depth - 1;
        while (level >= 0 && Node.Count(_arena.At(path[level])) == _inner.Capacity) (needed, level) = (needed + 1, level - 1);
        if (level < 0) needed++;
        int taken = 0;
        try
        {
            while (taken < needed) spare[taken++] = _arena.Take();
        }
        catch (OutOfMemoryException)
        {
            // `taken` counts the node that there was no memory for, too.
            while (--taken > 0) _arena.Return(spare[taken - 1]);
            throw;
        }
        return taken;
    }
}
