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
            uint* path = stackalloc uint[MaxDepth];
            int* at = stackalloc int[MaxDepth];
            int depth = 0;
            byte* node = _arena.At(_root);
            path[0] = _root;
            while (Node.Level(node) > 0)
            {
                at[depth] = Find(node, Node.Count(node), key, isAbove: true);
                path[++depth] = (uint)Children(node)[at[depth - 1]];
                node = Fetch(path[depth]);
            }
            int count = Node.Count(node);
            int index = Find(node, count, key, isAbove: false);
            if (index < count && Order(Key(node, index), key) == 0) return false;
            if (count < _leafCapacity) Put(node, index, key);
            else Split(path, at, depth, index, key);
            Volatile.Write(ref _count, _count + 1);
            return true;
        }
    }

    private void Put(byte* leaf, int index, ulong* key)
    {
        int count = Node.Count(leaf);
        Move(leaf, index, leaf, index + 1, count - index);
        Move(key, Key(leaf, index), Words);
        Node.Count(leaf) = count + 1;
        Node.Last(leaf) = (short)index;
    }

    private void Split(uint* path, int* at, int depth, int index, ulong* key)
    {
        byte* leaf = _arena.At(path[depth]);
        uint right = _arena.Take();
        byte* half = _arena.At(right);
        // Entries that come in order, each behind the last one, leave full leaves behind them; others halve them.
        bool isRun = index > _leafCapacity / 2 && (index == Node.Last(leaf) + 1 || Node.Next(leaf) == 0);
        int kept = isRun ? index : _leafCapacity / 2;
        Move(leaf, kept, half, 0, _leafCapacity - kept);
        Node.Count(half) = _leafCapacity - kept;
        Node.Next(half) = Node.Next(leaf);
        Node.Before(half) = path[depth];
        if (Node.Next(leaf) != 0) Node.Before(_arena.At(Node.Next(leaf))) = right;
        Node.Next(leaf) = right;
        Node.Count(leaf) = kept;
        if (index > kept || isRun) Put(half, index - kept, key);
        else Put(leaf, index, key);

        ulong* separator = stackalloc ulong[Words];
        Move(Key(half, 0), separator, Words);
        AddChild(path, at, depth - 1, separator, right);
    }

    /// <summary>Adds <paramref name="right"/>, whose first key is <paramref name="separator"/>, behind the child that the path goes through.</summary>
    private void AddChild(uint* path, int* at, int depth, ulong* separator, uint right)
    {
        ulong* up = stackalloc ulong[Words];
        while (true)
        {
            if (depth < 0)
            {
                Grow(separator, right);
                return;
            }
            byte* node = _arena.At(path[depth]);
            int index = at[depth];
            if (Node.Count(node) < _innerCapacity)
            {
                PutChild(node, index, separator, right);
                return;
            }

            uint number = _arena.Take();
            byte* half = _arena.At(number);
            int kept = index == _innerCapacity ? _innerCapacity - 1 : _innerCapacity / 2;
            // Key `kept` goes up: what lies behind it goes to the new node.
            int moved = _innerCapacity - kept - 1;
            Move(Key(node, kept), up, Words);
            Move(node, kept + 1, half, 0, moved);
            Move(Children(node) + kept + 1, Children(half), moved + 1);
            Node.Level(half) = Node.Level(node);
            Node.Count(half) = moved;
            Node.Count(node) = kept;
            if (index > kept) PutChild(half, index - kept - 1, separator, right);
            else PutChild(node, index, separator, right);
            Move(up, separator, Words);
            right = number;
            depth--;
        }
    }

    private void PutChild(byte* node, int index, ulong* separator, uint child)
    {
        int count = Node.Count(node);
        Move(node, index, node, index + 1, count - index);
        Move(Children(node) + index + 1, Children(node) + index + 2, count - index);
        Move(separator, Key(node, index), Words);
        Children(node)[index + 1] = child;
        Node.Count(node) = count + 1;
    }

    private void Grow(ulong* separator, uint right)
    {
        uint number = _arena.Take();
        byte* root = _arena.At(number);
        Node.Level(root) = (short)(Node.Level(_arena.At(_root)) + 1);
        Move(separator, Key(root, 0), Words);
        Children(root)[0] = _root;
        Children(root)[1] = right;
        Node.Count(root) = 1;
        Volatile.Write(ref _root, number);
    }
}
