namespace Lux.Engine;

/// <summary>Growing upwards.</summary>
internal sealed unsafe partial class BTree
{
    /// <summary>
    /// Adds <paramref name="right"/>, whose first key is <paramref name="separator"/>, behind the child that the path goes through.
    /// <paramref name="spare"/> has as many nodes as that needs.
    /// </summary>
    private void AddChild(uint* path, int* at, int depth, ulong* separator, uint right, uint* spare)
    {
        ulong* up = stackalloc ulong[Words];
        int next = 0;
        for (; depth >= 0; depth--)
        {
            byte* node = _arena.At(path[depth]);
            int index = at[depth], capacity = _inner.Capacity;
            if (Node.Count(node) < capacity)
            {
                PutChild(node, index, separator, right);
                return;
            }

            uint number = spare[next++];
            byte* half = _arena.At(number);
            int kept = index == capacity ? capacity - 1 : capacity / 2;
            // Key `kept` goes up: what lies behind it goes to the new node.
            int moved = capacity - kept - 1;
            _inner.Read(node, kept, up);
            _inner.Move(node, kept + 1, half, 0, moved);
            NodeLayout.Move(_inner.Children(node) + kept + 1, _inner.Children(half), moved + 1);
            Node.Level(half) = Node.Level(node);
            Volatile.Write(ref Node.Count(half), moved);
            Volatile.Write(ref Node.Count(node), kept);
            if (index > kept) PutChild(half, index - kept - 1, separator, right);
            else PutChild(node, index, separator, right);
            NodeLayout.Move(up, separator, Words);
            right = number;
        }
        Grow(separator, right, spare[next]);
    }

    private void PutChild(byte* node, int index, ulong* separator, uint child)
    {
        int count = Node.Count(node);
        uint* children = _inner.Children(node);
        _inner.Move(node, index, node, index + 1, count - index);
        NodeLayout.Move(children + index + 1, children + index + 2, count - index);
        _inner.Write(node, index, separator);
        Volatile.Write(ref children[index + 1], child);
        Volatile.Write(ref Node.Count(node), count + 1);
    }

    private void Grow(ulong* separator, uint right, uint number)
    {
        byte* root = _arena.At(number);
        Node.Level(root) = (short)(Node.Level(_arena.At(_root)) + 1);
        _inner.Write(root, 0, separator);
        _inner.Children(root)[0] = _root;
        _inner.Children(root)[1] = right;
        Node.Count(root) = 1;
        Volatile.Write(ref _root, number);
    }
}
