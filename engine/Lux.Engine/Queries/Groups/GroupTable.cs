using System.IO.Hashing;
using Lux.Language;

namespace Lux.Engine;

/// <summary>The groups of a query by the bytes of their fields' values, which are equal exactly when the values are, with an accumulator for each aggregate. Hot path: 0 B when warm.</summary>
internal sealed class GroupTable
{
    private const int FirstBuckets = 64, KeptGroups = 16 * 1024;

    private readonly RowWriter _first = new();
    private RowWriter _keys;
    private (int Start, int Length, int Next)[] _groups = new (int, int, int)[FirstBuckets];
    private int[] _buckets = new int[FirstBuckets];   // the number of the last group with this hash, plus one
    private Accumulator[] _cells = [];
    private int _aggregates;

    public GroupTable() => _keys = _first;

    public int Count { get; private set; }

    /// <summary>What the groups take.</summary>
    public long Bytes => _keys.Length + (Count * (20L + (Accumulator.Bytes * _aggregates)));

    public void Begin(int aggregates)
    {
        _aggregates = aggregates;
        Clear();
    }

    public void Clear()
    {
        Count = 0;
        _keys.Clear();
        Array.Clear(_buckets);
    }

    /// <summary>Gives back the memory of unusually many groups.</summary>
    public void Trim()
    {
        if (_groups.Length <= KeptGroups && _keys == _first) return;
        _keys = _first;
        _groups = new (int, int, int)[FirstBuckets];
        _buckets = new int[FirstBuckets];
        _cells = [];
        Clear();
    }

    /// <summary>The key of a group: its stored values one after the other.</summary>
    public ReadOnlySpan<byte> Key(int group) => _keys.Written.Slice(_groups[group].Start, _groups[group].Length);

    /// <summary>The accumulators of a group.</summary>
    public Span<Accumulator> Cells(int group) => _cells.AsSpan(group * _aggregates, _aggregates);

    /// <summary>The group of a key; a new one if there is none.</summary>
    public int Of(ReadOnlySpan<byte> key)
    {
        uint hash = (uint)XxHash3.HashToUInt64(key);
        int bucket = (int)(hash & (uint)(_buckets.Length - 1));
        for (int i = _buckets[bucket] - 1; i >= 0; i = _groups[i].Next)
            if (Key(i).SequenceEqual(key)) return i;
        if (Count == _groups.Length) bucket = Grow(hash);
        if (_cells.Length < (Count + 1) * _aggregates) Array.Resize(ref _cells, Math.Max(_aggregates * FirstBuckets, 2 * _cells.Length));
        if (_keys == _first && _keys.Length + key.Length > KeptGroups * 16) MoveKeys();
        _groups[Count] = (_keys.Length, key.Length, _buckets[bucket] - 1);
        _keys.WriteRaw(key);
        Cells(Count).Clear();
        _buckets[bucket] = ++Count;
        return Count - 1;
    }

    // Into a buffer that is dropped after the query.
    private void MoveKeys()
    {
        var larger = new RowWriter(4 * KeptGroups * 16);
        larger.WriteRaw(_keys.Written);
        _keys = larger;
    }

    private int Grow(uint hash)
    {
        Array.Resize(ref _groups, 2 * _groups.Length);
        _buckets = new int[_groups.Length];
        for (int i = 0; i < Count; i++)
        {
            ref int bucket = ref _buckets[(int)((uint)XxHash3.HashToUInt64(Key(i)) & (uint)(_buckets.Length - 1))];
            _groups[i].Next = bucket - 1;
            bucket = i + 1;
        }
        return (int)(hash & (uint)(_buckets.Length - 1));
    }
}
