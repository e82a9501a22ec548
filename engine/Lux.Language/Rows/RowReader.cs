namespace Lux.Language;

/// <summary>Finds the values of one stored row, a MessagePack array, without decoding the ones before.</summary>
/// <remarks>
/// Hot path, allocates nothing. Asking for columns in rising order walks the row once. A row that is not whole reads as nulls from
/// where it breaks off: readers may look at bytes that a writer has since replaced, and throw the result away afterwards.
/// </remarks>
public ref struct RowReader : IRowValues
{
    private readonly ReadOnlySpan<byte> _row;
    private readonly int _first;
    private int _column;
    private int _at;

    /// <summary>Reads <paramref name="row"/>, the bytes of the array.</summary>
    public RowReader(ReadOnlySpan<byte> row)
    {
        _row = row;
        if (!row.IsEmpty && (row[0] & 0xf0) == Packed.FixArray) (_first, Count) = (1, row[0] & 15);
        else if (Packed.TryArrayHeader(row, out _first, out long values)) Count = (int)Math.Min(values, row.Length);
        _at = _first;
    }

    /// <summary>The number of values; 0 when the bytes are no array.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Value(int ordinal)
    {
        if ((uint)ordinal >= (uint)Count) return default;
        if (ordinal < _column) (_column, _at) = (0, _first);
        int length;
        for (; _column < ordinal; _column++)
        {
            length = Packed.Length(_row[_at..]);
            if (length < 0) return default;
            _at += length;
        }
        length = Packed.Length(_row[_at..]);
        return length < 0 ? default : _row.Slice(_at, length);
    }

    /// <summary>Whether the value of column <paramref name="ordinal"/> is null or not there.</summary>
    public bool IsNil(int ordinal) => StoredValue.IsNil(Value(ordinal));
}
