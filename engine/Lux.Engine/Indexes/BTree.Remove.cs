namespace Lux.Engine;

/// <summary>Removing.</summary>
internal sealed unsafe partial class BTree
{
    /// <summary>Takes an entry out; false when it is not there.</summary>
    public bool Remove(ReadOnlySpan<ulong> entry)
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
            if (index == count || Order(Key(node, index), key) != 0) return false;

            Move(node, index + 1, node, index, count - index - 1);
            Node.Count(node) = count - 1;
            Volatile.Write(ref _count, _count - 1);
            if (count == 1) DropLeaf(path, at, depth);
            else
            {
                if (index == 0) Renew(path, at, depth, Key(node, 0));
                TryMerge(path, at, depth);
            }
            return true;
        }
    }

    /// <summary>The first key of the leaf that the path ends in has changed: so has the key above it that is the same.</summary>
    private void Renew(uint* path, int* at, int depth, ulong* first)
    {
        for (int i = depth - 1; i >= 0; i--)
        {
            if (at[i] == 0) continue;
            Move(first, Key(_arena.At(path[i]), at[i] - 1), Words);
            return;
        }
    }

    /// <summary>Takes an empty leaf out, and the inner nodes that have no child then.</summary>
    private void DropLeaf(uint* path, int* at, int depth)
    {
        if (depth == 0) return;
        Unlink(path[depth]);
        RemoveChild(path, at, depth);
    }

    private void Unlink(uint number)
    {
        byte* leaf = _arena.At(number);
        if (Node.Before(leaf) != 0) Node.Next(_arena.At(Node.Before(leaf))) = Node.Next(leaf);
        if (Node.Next(leaf) != 0) Node.Before(_arena.At(Node.Next(leaf))) = Node.Before(leaf);
    }

    /// <summary>Takes the node at <paramref name="depth"/> of the path, which nothing needs any more, out of its parent.</summary>
    private void RemoveChild(uint* path, int* at, int depth)
    {
        _arena.Return(path[depth]);
        byte* parent = _arena.At(path[depth - 1]);
        int count = Node.Count(parent), index = at[depth - 1];
        if (count == 0)
        {
            // Its only child: the tree never has an empty root, because a root with one child is replaced by it.
            RemoveChild(path, at, depth - 1);
            return;
        }
        if (index == 0)
        {
            // The second child is the first one now; its first key stands for the whole node above.
            ulong* first = stackalloc ulong[Words];
            Move(Key(parent, 0), first, Words);
            Move(parent, 1, parent, 0, count - 1);
            Move(Children(parent) + 1, Children(parent), count);
            Node.Count(parent) = count - 1;
            Renew(path, at, depth - 1, first);
        }
        else
        {
            Move(parent, index, parent, index - 1, count - index);
            Move(Children(parent) + index + 1, Children(parent) + index, count - index);
            Node.Count(parent) = count - 1;
        }
        Shrink();
    }

    private void Shrink()
    {
        byte* root = _arena.At(_root);
        while (Node.Level(root) > 0 && Node.Count(root) == 0)
        {
            uint former = _root;
            Volatile.Write(ref _root, (uint)Children(root)[0]);
            _arena.Return(former);
            root = _arena.At(_root);
        }
    }

    /// <summary>Pours the leaf behind into this one when both together fill no more than half.</summary>
    private void TryMerge(uint* path, int* at, int depth)
    {
        byte* leaf = _arena.At(path[depth]);
        int count = Node.Count(leaf);
        if (depth == 0 || count > _leafCapacity / 4 || at[depth - 1] == Node.Count(_arena.At(path[depth - 1]))) return;
        byte* next = _arena.At(Node.Next(leaf));
        if (count + Node.Count(next) > _leafCapacity / 2) return;
        Move(next, 0, leaf, count, Node.Count(next));
        Node.Count(leaf) = count + Node.Count(next);
        path[depth] = Node.Next(leaf);
        at[depth - 1]++;
        Unlink(path[depth]);
        RemoveChild(path, at, depth);
    }
}
