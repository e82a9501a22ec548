using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// A row as it lies in the log, read by the columns of a table's present schema: its <see cref="RowHeader"/>, then a MessagePack array. Rows keep the
/// layout they were written with; a column added since reads as its default then, a dropped one is skipped. Hot path: 0 B.
/// </summary>
internal ref struct StoredRow : IRowValues
{
    private readonly TableState _state;
    private readonly short[]? _positions;   // null: written with the present layout
    private RowReader _reader;

    public StoredRow(TableState state, ReadOnlySpan<byte> row)
    {
        _state = state;
        Array = RowHeader.ArrayOf(row);
        int version = RowHeader.VersionOf(row);
        IsPresentLayout = version == state.Layout.Version;
        _positions = IsPresentLayout ? null : state.PositionsOf(version);
        _reader = new RowReader(Array);
    }

    /// <summary>The MessagePack array, without id, in the layout that the row was written with.</summary>
    public ReadOnlySpan<byte> Array { get; }

    /// <summary>Whether <see cref="Array"/> is as the present schema would write it.</summary>
    public bool IsPresentLayout { get; }

    /// <summary>The stored value of a column of the present schema. Rising ordinals walk the row once.</summary>
    public ReadOnlySpan<byte> Value(int ordinal)
    {
        if (_positions is null) return _reader.Value(ordinal);
        int position = _positions[ordinal];
        return position < 0 ? _state.Fills[ordinal] : _reader.Value(position);
    }
}
