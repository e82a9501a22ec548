using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>Gives the ids of a set, which several paths made together, in id order. Hot path: 0 B when warm.</summary>
internal sealed class SetSource(QueryBuffers buffers) : RowSource
{
    private const int KeptIds = 64 * 1024;

    private List<ulong> _ids = [], _others = [];
    private bool _isDescending;
    private int _at;

    /// <summary>Whether the set is as large as it may be.</summary>
    public bool IsFull => (_ids.Count + _others.Count) * (long)sizeof(ulong) > buffers.MostBytes;

    public void Begin()
    {
        _ids.Clear();
        _others.Clear();
        Entries = 0;
    }

    /// <summary>Adds what a path found.</summary>
    public void Add(ReadOnlySpan<ulong> ids) => _ids.AddRange(ids);

    /// <summary>Adds what a further path found, to be intersected with what is there.</summary>
    public void AddOther(ReadOnlySpan<ulong> ids) => _others.AddRange(ids);

    /// <summary>Counts what a path read.</summary>
    public void AddEntries(long entries) => Entries += entries;

    /// <summary>Orders the ids and leaves each once.</summary>
    public void Unite()
    {
        _ids.Sort();
        var ids = CollectionsMarshal.AsSpan(_ids);
        int kept = 0;
        for (int i = 0; i < ids.Length; i++)
            if (i == 0 || ids[i] != ids[i - 1]) ids[kept++] = ids[i];
        CollectionsMarshal.SetCount(_ids, kept);
    }

    /// <summary>Keeps the ids, which are in order, that a further path found too.</summary>
    public void Intersect()
    {
        _others.Sort();
        Span<ulong> ids = CollectionsMarshal.AsSpan(_ids), others = CollectionsMarshal.AsSpan(_others);
        int kept = 0, at = 0;
        foreach (ulong id in ids)
        {
            while (at < others.Length && others[at] < id) at++;
            if (at < others.Length && others[at] == id) ids[kept++] = id;
        }
        CollectionsMarshal.SetCount(_ids, kept);
        _others.Clear();
    }

    /// <summary>Begins to give the ids.</summary>
    public void Give(bool isDescending)
    {
        _isDescending = isDescending;
        _at = 0;
        IsStale = true;
        IsEnd = _ids.Count == 0;
    }

    /// <summary>Gives back the memory of an unusually large set.</summary>
    public void Trim()
    {
        if (_ids.Capacity > KeptIds) _ids = [];
        if (_others.Capacity > KeptIds) _others = [];
    }

    public override int Collect(int max)
    {
        int count = Math.Min(max, _ids.Count - _at);
        for (int i = 0; i < count; i++) buffers.Ids[i] = _ids[_isDescending ? _ids.Count - 1 - _at - i : _at + i];
        return count;
    }

    public override void Commit(int count)
    {
        _at += count;
        IsEnd = _at == _ids.Count;
    }
}
