namespace Lux.Engine;

/// <summary>
/// Rows of one database that are appended again as one record, under its lock, each only if it is still where it was. Nothing else about a row changes,
/// so readers need not start over: they find it at either place.
/// </summary>
internal sealed class KeptRows(TableEngine engine, Database database)
{
    /// <summary>The most rows and bytes for which a writer has to wait.</summary>
    private const int MostRows = 64;
    private const int MostBytes = 64 << 10;

    private readonly EffectBuffer _effects = new();
    private List<Kept> _rows = [];

    public bool IsFull => _rows.Count >= MostRows || _effects.Batch.Length >= MostBytes;

    public void Add(Table table, ulong id, long place, ReadOnlySpan<byte> row) =>
        _rows.Add(new(table, id, place, _effects.Keep(table.Number, id, place, row)));

    /// <summary>Appends what is still in force and forgets all.</summary>
    public void Flush()
    {
        while (_rows.Count > 0 && !TryAppend()) DropMoved();
        _rows.Clear();
        _effects.Clear();
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
