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
            int depth = Descend(key, path, at);
            byte* leaf = _arena.At(path[depth]);
            int count = Node.Count(leaf);
            int index = Find(_leaf, leaf, count, key, isAbove: false);
            if (index == count || !_leaf.IsEqual(leaf, index, key)) return false;

            _leaf.Move(leaf, index + 1, leaf, index, count - index - 1);
            Volatile.Write(ref Node.Count(leaf), count - 1);
            Volatile.Write(ref _count, _count - 1);
            if (count == 1) DropLeaf(path, at, depth);
            else
            {
                if (index == 0) RenewFirst(path, at, depth, leaf);
                if (depth > 0 && count <= _leaf.Capacity / 4) TryMerge(path, at, depth);
            }
            return true;
        }
    }

    private void RenewFirst(uint* path, int* at, int depth, byte* leaf)
    {
        ulong* first = stackalloc ulong[Words];
        _leaf.Read(leaf, 0, first);
        Renew(path, at, depth, first);
    }

    /// <summary>The first key below the node at <paramref name="depth"/> has changed: so has the key above it that is the same.</summary>
    private void Renew(uint* path, int* at, int depth, ulong* first)
    {
        for (int i = depth - 1; i >= 0; i--)
        {
            if (at[i] == 0) continue;
            _inner.Write(_arena.At(path[i]), at[i] - 1, first);
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
        _recent = 0;
    }

    /// <summary>Takes the node at <paramref name="depth"/> of the path, which nothing needs any more, out of its parent.</summary>
    private void RemoveChild(uint* path, int* at, int depth)
    {
        _arena.Return(path[depth]);
        byte* parent = _arena.At(path[depth - 1]);
        uint* children = _inner.Children(parent);
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
            _inner.Read(parent, 0, first);
            _inner.Move(parent, 1, parent, 0, count - 1);
            Renew(path, at, depth - 1, first);
        }
        else _inner.Move(parent, index, parent, index - 1, count - index);
        NodeLayout.Move(children + index + 1, children + index, count - index);
        Volatile.Write(ref Node.Count(parent), count - 1);
        Shrink();
    }

    private void Shrink()
    {
        byte* root = _arena.At(_root);
        while (Node.Level(root) > 0 && Node.Count(root) == 0)
        {
            uint former = _root;
            Volatile.Write(ref _root, _inner.Children(root)[0]);
            _arena.Return(former);
            root = _arena.At(_root);
        }
    }

    /// <summary>Pours the leaf behind into this one, or this one into the leaf before, when both together fill no more than half.</summary>
    private void TryMerge(uint* path, int* at, int depth)
    {
        byte* parent = _arena.At(path[depth - 1]);
        byte* leaf = _arena.At(path[depth]);
        int child = at[depth - 1], count = Node.Count(leaf);
        if (child < Node.Count(parent) && count + Node.Count(_arena.At(Node.Next(leaf))) <= _leaf.Capacity / 2) child++;
        else if (child == 0 || count + Node.Count(_arena.At(Node.Before(leaf))) > _leaf.Capacity / 2) return;

        path[depth] = _inner.Children(parent)[child];
        at[depth - 1] = child;
        byte* from = _arena.At(path[depth]), to = _arena.At(Node.Before(from));
        int kept = Node.Count(to), moved = Node.Count(from);
        _leaf.Move(from, 0, to, kept, moved);
        Volatile.Write(ref Node.Count(to), kept + moved);
        Unlink(path[depth]);
        RemoveChild(path, at, depth);
    }
}
