using Lux.Language;

namespace Lux.Engine;

/// <summary>Which index entries an update of one row replaces, and the former ones. Reused; 0 B per call.</summary>
internal sealed class IndexChanges
{
    private bool[] _isChanged = new bool[8];
    private ulong[] _formerKeys = new ulong[32];

    /// <summary>Compares the old row with the only one of <paramref name="rows"/>.</summary>
    public void Compare(TableState state, RowSet rows, ref StoredRow old, ulong id)
    {
        if (_isChanged.Length < state.Indexes.Length) _isChanged = new bool[state.Indexes.Length];
        if (_formerKeys.Length < state.KeyWords) _formerKeys = new ulong[state.KeyWords];
        foreach (var index in state.Indexes)
        {
            _isChanged[index.Number] = IsChanged(index, rows, ref old);
            if (_isChanged[index.Number]) index.KeyOf(state, old.Bytes, id, FormerKey(index), out _);
        }
    }

    public bool Has(TableIndex index) => _isChanged[index.Number];

    /// <summary>The entry that the old row has.</summary>
    public Span<ulong> FormerKey(TableIndex index) => _formerKeys.AsSpan(index.KeyOffset, index.Layout.Words);

    private static bool IsChanged(TableIndex index, RowSet rows, ref StoredRow old)
    {
        var row = rows.Row(0);
        foreach (int ordinal in index.Ordinals)
            if (!old.Value(ordinal).SequenceEqual(row.Value(ordinal))) return true;
        return false;
    }
}
