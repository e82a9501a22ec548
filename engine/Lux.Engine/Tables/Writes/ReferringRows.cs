using Lux.Language;

namespace Lux.Engine;

/// <summary>Walks the rows that refer to one row by one column, through the index that leads with it. Under the lock. One walk at a time.</summary>
internal sealed class ReferringRows
{
    private const int Slice = 64;

    private readonly RowWriter _value = new();
    private ulong[] _keys = new ulong[Slice * 4];
    private BTree _tree = null!;
    private ulong _word;
    private int _count;
    private int _next;

    /// <summary>Begins the walk over the rows that refer to <paramref name="id"/>.</summary>
    public void Begin(Referrer referrer, ulong id)
    {
        _value.Clear();
        _value.WriteInt((long)id);
        KeyEncoder.Encode(referrer.Index.Layout.Components[0], _value.Written, new Span<ulong>(ref _word));
        _tree = referrer.Index.Tree;
        if (_keys.Length < Slice * _tree.Words) _keys = new ulong[Slice * _tree.Words];
        _next = 0;
        _count = _tree.Collect(new ScanRange { From = new(ref _word), To = new(ref _word) }, _keys, Slice);
    }

    /// <summary>The next row's id; false at the end.</summary>
    public bool TryNext(out ulong id)
    {
        if (_next == _count && _count == Slice)
        {
            var last = _keys.AsSpan((Slice - 1) * _tree.Words, _tree.Words).ToArray();
            _count = _tree.Collect(new ScanRange { From = new(ref _word), To = new(ref _word), After = last }, _keys, Slice);
            _next = 0;
        }
        bool isThere = _next < _count;
        id = isThere ? _keys[(++_next * _tree.Words) - 1] : 0;
        return isThere;
    }
}
