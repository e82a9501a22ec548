namespace Lux.Engine;

/// <summary>
/// Which rows of a table expire when: entries of expiry and id. Changes under the lock, between the sequence's two steps, with the rows; is read as every index is.
/// </summary>
internal sealed class ExpiryIndex(NodeArena arena) : IDisposable
{
    private const int Words = 2;
    private const int Slice = 512;

    private readonly BTree _tree = new(arena, Words, ties: null);

    /// <summary>How many rows will expire or have expired and are not yet removed.</summary>
    public long Count => _tree.Count;

    public void Add(ulong id, long expiry) => _tree.Insert([(ulong)expiry, id]);

    public void Remove(ulong id, long expiry) => _tree.Remove([(ulong)expiry, id]);

    /// <summary>The ids of the rows that expired first, up to <paramref name="nowMs"/>; how many, at most as many as there is room for.</summary>
    public int Due(long nowMs, Span<ulong> ids)
    {
        Span<ulong> keys = stackalloc ulong[ids.Length * Words];
        int count = _tree.Collect(new ScanRange { To = [(ulong)nowMs] }, keys, ids.Length);
        for (int i = 0; i < count; i++) ids[i] = keys[(i * Words) + 1];
        return count;
    }

    /// <summary>How many rows have expired by <paramref name="nowMs"/> and are not yet removed. Hot path of TCOUNT: 0 B.</summary>
    public long CountDue(long nowMs)
    {
        Span<ulong> keys = stackalloc ulong[Slice * Words], after = stackalloc ulong[Words];
        ulong to = (ulong)nowMs;
        long count = 0, most = Count;
        bool hasAfter = false;
        while (count <= most)   // a reader that a writer overtook must end, too
        {
            int got = _tree.Collect(new ScanRange { To = new(ref to), After = hasAfter ? after : default }, keys, Slice);
            count += got;
            if (got < Slice) break;
            keys[^Words..].CopyTo(after);
            hasAfter = true;
        }
        return count;
    }

    /// <summary>Gives the memory back; no reader may be left.</summary>
    public void Dispose() => _tree.Dispose();
}
