using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The new rows of one command with the keys of their index entries and the ids that they refer to, all made before the lock is taken.
/// Hot path: 0 B per row once the arrays have grown.
/// </summary>
internal sealed class RowSet
{
    private const int KeptRows = 1024;
    private const int KeptBytes = 1 << 20;

    private TableState _state = null!;
    private int[] _starts = new int[4];
    private int[] _ends = new int[4];
    private int[] _effects = new int[4];
    private ulong[] _keys = new ulong[32];
    private long[] _references = new long[8];
    private bool[] _hasNull = new bool[8];
    private int[] _offsets = new int[17];

    /// <summary>Where rows are written, one behind the other.</summary>
    public RowWriter Writer { get; private set; } = new();

    public int Count { get; private set; }

    /// <summary>When the rows that begin from now on expire, in ms since 1970; 0 for never.</summary>
    public long Expiry { get; set; }

    /// <summary>Begins the rows of a command.</summary>
    public void Clear(TableState state)
    {
        _state = state;
        Count = 0;
        Expiry = 0;
        if (Writer.Length > KeptBytes) Writer = new();
        Writer.Clear();
        if (_offsets.Length <= state.Columns.Length) _offsets = new int[state.Columns.Length + 1];
        if (_starts.Length <= KeptRows) return;
        _starts = new int[4];
        _ends = new int[4];
        _effects = new int[4];
        _keys = new ulong[32];
        _references = new long[8];
        _hasNull = new bool[8];
    }

    /// <summary>Begins a row of the present layout: its header and the one of its array. The values follow in declared order.</summary>
    public int Begin()
    {
        int start = BeginWhole();
        Writer.WriteArrayHeader(_state.Columns.Length);
        return start;
    }

    /// <summary>Begins a row of the present layout whose whole array follows.</summary>
    public int BeginWhole()
    {
        int start = Writer.Length;
        RowHeader.Write(Writer, _state.Layout.Version, Expiry);
        return start;
    }

    /// <summary>Ends the row that began at <paramref name="start"/>: checks it by itself and makes its keys. A row that is only looked for has no values but its key's.</summary>
    public LuxError? End(int start, bool isLookedFor = false)
    {
        int size = Writer.Length - start;
        if (size > Limits.RowBytes)
            return LuxError.Of(ErrorCode.RowTooLarge, size.ToString(CultureInfo.InvariantCulture), Limits.RowBytes.ToString(CultureInfo.InvariantCulture));
        Reserve();
        _starts[Count] = start;
        _ends[Count] = Writer.Length;
        Locate(start);
        for (int i = 0; i < _state.Columns.Length; i++)
        {
            if (_state.Columns[i].IsNotNull && !isLookedFor && StoredValue.IsNil(Value(i))) return LuxError.Of(ErrorCode.NotNull, _state.Columns[i].Name);
        }
        for (int i = 0; i < _state.References.Length; i++)
        {
            var reference = _state.References[i];
            bool isGiven = StoredValue.TryInt(Value(reference.Ordinal), out long id);
            if (isGiven && id <= 0) return ReferenceCheck.Violation(_state, reference, id);
            _references[(Count * _state.References.Length) + i] = id;
        }
        if (!isLookedFor && _state.Pending?.Refuse(_state, this[Count]) is { } refused) return refused;
        foreach (var index in _state.Indexes)
        {
            ref bool hasNull = ref _hasNull[(Count * _state.Indexes.Length) + index.Number];
            if (index.IsBuilding)
            {
                index.KeyOf(_state, this[Count], 0, Key(Count, index), out hasNull);
                continue;
            }
            var values = new EncodedRow(Writer.Written, _offsets);
            KeyEncoder.EncodeRow(index.Layout, ref values, 0, Key(Count, index), out hasNull);
        }
        Count++;
        return null;
    }

    /// <summary>A row as the log stores it, its header first.</summary>
    public ReadOnlySpan<byte> this[int row] => Writer.Written[_starts[row].._ends[row]];

    /// <summary>The same row, to keep a reference to while the command runs.</summary>
    public ReadOnlyMemory<byte> Memory(int row) => Writer.WrittenFrom(_starts[row])[..(_ends[row] - _starts[row])];

    /// <summary>The offset of the row's effect in the batch.</summary>
    public int Effect(int row) => _effects[row];

    /// <summary>Remembers where the row's effect lies in the batch.</summary>
    public void SetEffect(int row, int offset) => _effects[row] = offset;

    /// <summary>A row by its columns.</summary>
    public StoredRow Row(int row) => new(_state, this[row], 0);

    /// <summary>A row by the columns that an index is made of.</summary>
    public StoredRow Row(int row, TableIndex index) => new(index.Target ?? _state, this[row], 0);

    /// <summary>The key of a row's entry in an index; its last word, the row's id, is set by <see cref="SetId"/>.</summary>
    public Span<ulong> Key(int row, TableIndex index) => _keys.AsSpan((row * _state.KeyWords) + index.KeyOffset, index.Layout.Words);

    /// <summary>Whether a row has a null among the columns of an index, so that it conflicts with no other row there.</summary>
    public bool HasNull(int row, TableIndex index) => _hasNull[(row * _state.Indexes.Length) + index.Number];

    /// <summary>Sets the id that a row got.</summary>
    public void SetId(int row, ulong id)
    {
        foreach (var index in _state.Indexes)
        {
            if (index.NeedsId) index.KeyOf(_state, this[row], id, Key(row, index), out _);
            Key(row, index)[^1] = id;
        }
    }

    /// <summary>The id that a row's ref column refers to, 0 for null.</summary>
    public ulong Reference(int row, int reference) => (ulong)_references[(row * _state.References.Length) + reference];

    /// <summary>A value of the row that <see cref="End"/> is at.</summary>
    private ReadOnlySpan<byte> Value(int ordinal) => Writer.Written[_offsets[ordinal].._offsets[ordinal + 1]];

    private readonly ref struct EncodedRow(ReadOnlySpan<byte> written, int[] offsets) : IRowValues
    {
        private readonly ReadOnlySpan<byte> _written = written;

        public ReadOnlySpan<byte> Value(int ordinal) => _written[offsets[ordinal]..offsets[ordinal + 1]];
    }

    private void Locate(int start)
    {
        var written = Writer.Written;
        int at = start + RowHeader.LengthOf(written[start..]);
        int count = _state.Columns.Length;
        at += count <= 15 ? 1 : 3;
        for (int i = 0; i < count; i++)
        {
            _offsets[i] = at;
            at += StoredValue.LengthOf(written[at..]);
        }
        _offsets[count] = at;
    }

    private void Reserve()
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _effects, Count * 2);
        }
        int words = (Count + 1) * _state.KeyWords;
        if (words > _keys.Length) Array.Resize(ref _keys, Math.Max(words, _keys.Length * 2));
        int indexes = (Count + 1) * _state.Indexes.Length;
        if (indexes > _hasNull.Length) Array.Resize(ref _hasNull, Math.Max(indexes, _hasNull.Length * 2));
        int references = (Count + 1) * _state.References.Length;
        if (references > _references.Length) Array.Resize(ref _references, Math.Max(references, _references.Length * 2));
    }
}
