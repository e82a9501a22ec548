using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// A row as it lies in the log, read by the columns of a table's present schema: its <see cref="RowHeader"/>, then a MessagePack array. Rows keep the
/// layout they were written with; a column added since reads as its default then, a dropped one is skipped, one whose type changed is converted.
/// Hot path: 0 B where nothing is converted.
/// </summary>
internal ref struct StoredRow : IRowValues
{
    private readonly FormerLayout? _former;   // null: written as the present layout would
    private readonly ulong _id;
    private RowReader _reader;

    /// <param name="state">Whose columns.</param>
    /// <param name="row">The bytes, its header first.</param>
    /// <param name="id">The row's id; 0 where it has none yet.</param>
    public StoredRow(TableState state, ReadOnlySpan<byte> row, ulong id)
    {
        Bytes = row;
        Array = RowHeader.ArrayOf(row);
        int version = RowHeader.VersionOf(row);
        _former = version == state.Layout.Version ? null : state.FormerOf(version);
        _id = id;
        _reader = new RowReader(Array);
    }

    /// <summary>The whole row, its header first.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The MessagePack array, without id, in the layout that the row was written with.</summary>
    public ReadOnlySpan<byte> Array { get; }

    /// <summary>Whether <see cref="Array"/> is as the present schema would write it.</summary>
    public readonly bool IsPresentLayout => _former is null;

    /// <summary>The stored value of a column of the present schema. Rising ordinals walk the row once.</summary>
    public ReadOnlySpan<byte> Value(int ordinal) => _former is null ? _reader.Value(ordinal) : _former.Value(ordinal, ref _reader, _id);
}
