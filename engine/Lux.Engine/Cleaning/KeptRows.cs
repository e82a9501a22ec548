using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Rows of one database that are appended again as one record, under its lock, each only if it is still where it was. Nothing else about a row changes,
/// so readers need not start over: they find it at either place. A row of a former layout is written in the present one, in which it reads the same.
/// </summary>
internal sealed class KeptRows(TableEngine engine, Database database)
{
    /// <summary>The most rows and bytes for which a writer has to wait.</summary>
    private const int MostRows = 64;
    private const int MostBytes = 64 << 10;

    private readonly EffectBuffer _effects = new();
    private readonly RowWriter _present = new();
    private List<Kept> _rows = [];

    public bool IsFull => _rows.Count >= MostRows || _effects.Batch.Length >= MostBytes;

    public void Add(Table table, ulong id, long place, ReadOnlySpan<byte> row) =>
        _rows.Add(new(table, id, place, _effects.Keep(table.Number, id, place, InPresentLayout(table, id, row))));

    /// <summary>Appends what is still in force and forgets all.</summary>
    public void Flush()
    {
        while (_rows.Count > 0 && !TryAppend()) DropMoved();
        _rows.Clear();
        _effects.Clear();
    }

    /// <summary>
    /// Converted once here, a row is not converted at each read, and is rid of columns that are gone. What is live was looked at by every change since it was written, so it converts;
    /// a change that comes until it is appended reads what was converted so far as it reads any former row.
    /// </summary>
    private ReadOnlySpan<byte> InPresentLayout(Table table, ulong id, ReadOnlySpan<byte> row)
    {
        if (table.State is not { } state || RowHeader.VersionOf(row) >= state.Layout.Version) return row;
        var stored = new StoredRow(state, row, id);
        if (stored.IsPresentLayout) return row;
        _present.Clear();
        RowHeader.Write(_present, state.Layout.Version, RowHeader.ExpiryOf(row));
        _present.WriteArrayHeader(state.Columns.Length);
        for (int i = 0; i < state.Columns.Length; i++)
        {
            var value = stored.Value(i);
            if (StoredValue.IsNil(value)) _present.WriteNil();
            else _present.WriteRaw(value);
        }

        // Defaults of columns added since could make it larger than a row may be.
        return _present.Written.Length > Limits.RowBytes ? row : _present.Written;
    }

    private bool TryAppend()
    {
        lock (database)
        {
            foreach (var row in _rows)
                if (!row.IsThere) return false;
            long place = engine.Log.Append(_effects.Batch);
            foreach (var row in _rows) row.Table.Places.Set(row.Id, place + row.Offset);
            return true;
        }
    }

    /// <summary>Makes the record anew without the rows that were written or deleted since; rare, so it is done outside of the lock.</summary>
    private void DropMoved()
    {
        var former = (Rows: _rows, Batch: _effects.Batch.ToArray());
        bool[] isThere;
        lock (database) isThere = [.. former.Rows.Select(row => row.IsThere)];
        _rows = [];
        _effects.Clear();
        int i = 0;
        foreach (var effect in Effect.In(former.Batch))
        {
            var row = former.Rows[i];
            if (isThere[i++]) Add(row.Table, row.Id, row.Place, effect.Payload);
        }
    }

    private readonly record struct Kept(Table Table, ulong Id, long Place, int Offset)
    {
        /// <summary>Under the lock, which also keeps a dropped table from being looked into.</summary>
        public bool IsThere => Table.State is not null && Table.Places.Get(Id) == Place;
    }
}
