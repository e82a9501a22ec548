using System.Buffers;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Orders rows where no index gives the order. Each takes a slot: the words of its order, its id and its places; with a limit only the first rows keep theirs, in a heap whose
/// top is the last of them. The buffers are the session's; an unusually large sort borrows them from the pool. Per row 0 B of heap.
/// </summary>
internal sealed class SortedRows : RowSink
{
    private const int FirstSlots = 64, KeptSlots = 16 * 1024;

    private readonly QueryBuffers _buffers;
    private readonly Comparison<int> _compare;
    private QueryPlan _plan = null!;
    private SortLayout _layout = null!;
    private RowWriter? _values;
    private long _wanted;
    private int _count, _tables;
    private ulong[] _words = [], _ids = [];
    private long[] _places = [];
    private int[] _slots = [];   // in use: a heap once there are as many as are wanted
    private bool _isHeap;

    public SortedRows(QueryBuffers buffers)
    {
        _buffers = buffers;
        _compare = Compare;
    }

    /// <summary>What the slots take.</summary>
    public long Bytes => _count * BytesPerSlot;

    private long BytesPerSlot => (sizeof(ulong) * (_layout.Words + 1)) + (sizeof(long) * _tables) + sizeof(int);

    /// <param name="plan">The query.</param>
    /// <param name="layout">The order.</param>
    /// <param name="tables">How many places a row has.</param>
    /// <param name="values">Where the values of groups lie; null for rows.</param>
    /// <param name="wanted">How many of the first rows are kept.</param>
    public SortedRows Begin(QueryPlan plan, SortLayout layout, int tables, RowWriter? values, long wanted)
    {
        (_plan, _layout, _tables, _values, _wanted) = (plan, layout, tables, values, wanted);
        Restart();
        return this;
    }

    public override void Restart()
    {
        Error = null;
        _count = 0;
        _isHeap = false;
    }

    public override void Add(ref QueryRow row)
    {
        if (_wanted == 0 || Error is not null) return;
        if (_count == _wanted)
        {
            Replace(ref row);
            return;
        }
        if ((_count + 2) * BytesPerSlot > _buffers.MostBytes)
        {
            Error = LuxError.Of(ErrorCode.SortTooLarge);
            return;
        }
        Reserve(_count + 2);   // one more, for the candidate
        Put(_count, ref row);
        _slots[_count] = _count;
        _count++;
    }

    /// <summary>Puts the rows in order into the buffers of found rows.</summary>
    public void Finish()
    {
        _slots.AsSpan(0, _count).Sort(_compare);
        _buffers.FoundIds.Clear();
        _buffers.FoundPlaces.Clear();
        foreach (int slot in _slots.AsSpan(0, _count))
        {
            _buffers.FoundIds.Add(_ids[slot]);
            _buffers.FoundPlaces.AddRange(PlacesOf(slot));
        }
    }

    /// <summary>Gives back what an unusually large sort took.</summary>
    public void Trim()
    {
        if (_slots.Length <= KeptSlots) return;
        Resize(0);
        _count = 0;
    }

    private int Compare(int x, int y)
    {
        ReadOnlySpan<ulong> a = WordsOf(x), b = WordsOf(y);
        if (_layout.IsExact) return a.SequenceCompareTo(b);
        Span<byte> scratchX = stackalloc byte[QueryRow.IdBytes], scratchY = stackalloc byte[QueryRow.IdBytes];
        var rowX = new QueryRow(_plan, _ids[x], PlacesOf(x), scratchX, _values);
        var rowY = new QueryRow(_plan, _ids[y], PlacesOf(y), scratchY, _values);
        return _layout.Compare(a, ref rowX, b, ref rowY);
    }

    private void Replace(ref QueryRow row)
    {
        if (!_isHeap)
        {
            for (int i = (_count / 2) - 1; i >= 0; i--) Sink(i);
            _slots[_count] = _count;
            _isHeap = true;
        }
        // One slot more than rows: the candidate takes it, and what falls out leaves its own for the next.
        int candidate = _slots[_count];
        Put(candidate, ref row);
        if (Compare(candidate, _slots[0]) >= 0) return;
        _slots[_count] = _slots[0];
        _slots[0] = candidate;
        Sink(0);
    }

    private void Sink(int at)
    {
        int slot = _slots[at];
        for (int child; (child = (2 * at) + 1) < _count; at = child)
        {
            if (child + 1 < _count && Compare(_slots[child + 1], _slots[child]) > 0) child++;
            if (Compare(_slots[child], slot) <= 0) break;
            _slots[at] = _slots[child];
        }
        _slots[at] = slot;
    }

    private void Put(int slot, ref QueryRow row)
    {
        _layout.Encode(ref row, _words.AsSpan(slot * _layout.Words, _layout.Words));
        _ids[slot] = row.Id;
        row.Places.CopyTo(_places.AsSpan(slot * _tables, _tables));
    }

    private ReadOnlySpan<ulong> WordsOf(int slot) => _words.AsSpan(slot * _layout.Words, _layout.Words);

    private ReadOnlySpan<long> PlacesOf(int slot) => _places.AsSpan(slot * _tables, _tables);

    private void Reserve(int slots)
    {
        if (_ids.Length >= slots && _slots.Length >= slots && _words.Length >= slots * _layout.Words && _places.Length >= slots * _tables) return;
        Resize(Math.Max(FirstSlots, 2 * slots));
    }

    private void Resize(int slots)
    {
        _words = Resize(_words, slots * _layout.Words);
        _ids = Resize(_ids, slots);
        _places = Resize(_places, slots * _tables);
        _slots = Resize(_slots, slots);
    }

    private static T[] Resize<T>(T[] from, int length)
    {
        if (length > 0 && from.Length >= length) return from;
        T[] to = length == 0 ? [] : ArrayPool<T>.Shared.Rent(length);
        from.AsSpan(0, Math.Min(from.Length, to.Length)).CopyTo(to);
        if (from.Length > 0) ArrayPool<T>.Shared.Return(from);
        return to;
    }
}
