namespace Lux.Schema;

/// <summary>The operations whose replies are to come, in order. One thread at a time adds (under the multiplexer's lock), one takes (the read loop), without a lock between them.</summary>
internal sealed class OperationQueue
{
    private Operation?[] _ring = new Operation?[64];
    private long _head, _tail;

    /// <summary>The index that the next operation gets.</summary>
    public long Tail => Volatile.Read(ref _tail);

    /// <summary>The index of the oldest operation.</summary>
    public long Head => Volatile.Read(ref _head);

    /// <summary>Adds at the end. Under the lock.</summary>
    public void Enqueue(Operation operation)
    {
        long tail = _tail;
        if (tail - Head == _ring.Length) Grow(tail);
        operation.Index = tail;
        _ring[tail & (_ring.Length - 1)] = operation;
        Volatile.Write(ref _tail, tail + 1);
    }

    /// <summary>Takes the oldest, or null. Only the read loop, or whoever knows that it has ended.</summary>
    public Operation? Dequeue()
    {
        long head = _head;
        if (head == Tail) return null;
        var ring = Volatile.Read(ref _ring);
        ref Operation? slot = ref ring[head & (ring.Length - 1)];
        Operation operation = slot!;
        slot = null;
        Volatile.Write(ref _head, head + 1);
        return operation;
    }

    /// <summary>The operation at <paramref name="index"/>, or null, or, while the read loop passes there, one that lives its next life. Under the lock.</summary>
    public Operation? At(long index) => _ring[index & (_ring.Length - 1)];

    private void Grow(long tail)
    {
        var larger = new Operation?[_ring.Length * 2];
        for (long i = Head; i < tail; i++) larger[i & (larger.Length - 1)] = At(i);
        Volatile.Write(ref _ring, larger);
    }
}
