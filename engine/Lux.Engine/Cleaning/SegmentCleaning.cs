namespace Lux.Engine;

/// <summary>
/// Carries what is still in force from the oldest segment to the end of the log, then lets the segment go. It may be interrupted anywhere: what was appended
/// again is the same as what is still there.
/// </summary>
internal sealed class SegmentCleaning(TableEngine engine, EpochReader reader, CleaningPace pace)
{
    private readonly Dictionary<Database, KeptRows> _kept = [];
    private readonly Dictionary<uint, Seen> _tables = [];

    /// <summary>Bytes appended again that no table counts as its own.</summary>
    public long OtherBytes { get; private set; }

    /// <exception cref="LuxEngineException">The segment cannot be read, or the log takes no more; the segment stays.</exception>
    public void Run(Segment segment)
    {
        FindTables();
        using (var records = TableLog.Read(segment))
        {
            for (long offset = SegmentHeader.Bytes; offset < segment.End;)
            {
                if (!records.TryRead(offset, out var record)) throw new LuxEngineException($"{segment.Path} is damaged at offset {offset}, so it is not cleaned; lux-server --check shows what is whole.");
                foreach (var effect in Effect.In(record.Batch)) Visit(effect, LogFormat.Place(segment.Number, offset + LogFormat.RecordHeaderBytes) + effect.Offset);
                offset += record.Bytes;
                pace.ThrowIfStopped();
            }
        }
        foreach (var rows in _kept.Values) Flush(rows);
        KeepCounters();
        engine.Log.Retire(segment, engine.Epochs);
    }

    private void FindTables()
    {
        // Who appended to the segment before it was full may not have made its table findable yet, but holds the lock until it has.
        foreach (var database in engine.Catalog.Databases)
        {
            lock (database)
            {
                foreach (var table in database.Tables.Values) _tables[table.Number] = new(table);
            }
        }
    }

    private void Visit(EffectView effect, long place)
    {
        switch (effect.Kind)
        {
            case EffectKind.Put or EffectKind.Keep:
                if (!_tables.TryGetValue(effect.Table, out var owner)) break;
                owner.NextId = Math.Max(owner.NextId, effect.Id + 1);
                Keep(owner.Table, effect, place);
                break;
            case EffectKind.Delete:
                if (_tables.TryGetValue(effect.Table, out var deleted)) deleted.NextId = Math.Max(deleted.NextId, effect.Id + 1);
                break;
            case EffectKind.Counter:
                if (_tables.TryGetValue(effect.Table, out var counted)) counted.NextId = Math.Max(counted.NextId, effect.Id);
                break;
            case EffectKind.Synced or EffectKind.Head:
                break;
            case var kind:
                if (!engine.Keepers.TryGetValue(kind, out var keeper)) throw new LuxEngineException($"the log holds a record of kind {kind}, of which nobody says whether it is still in force");
                OtherBytes += keeper.Keep(effect, place);
                break;
        }
    }

    private void Keep(Table table, EffectView effect, long place)
    {
        if (!IsThere(table, effect.Id, place)) return;
        if (!_kept.TryGetValue(table.Database, out var rows)) _kept.Add(table.Database, rows = new(engine, table.Database));
        rows.Add(table, effect.Id, place, effect.Payload);
        if (rows.IsFull) Flush(rows);
    }

    private void Flush(KeptRows rows)
    {
        rows.Flush();
        engine.Log.Faults.Carrying?.Invoke();
        pace.Wait();
    }

    /// <summary>A first look without the lock, for most of what is in an old segment is over. Of one state: what a batch under way has done may be undone.</summary>
    private bool IsThere(Table table, ulong id, long place)
    {
        using var read = new ReadScope(reader, table.Database);
        bool isThere;
        do
        {
            read.Begin();
            isThere = table.State is not null && table.Places.Get(id) == place;
        }
        while (!read.TryEnd());
        return isThere;
    }

    /// <summary>Ids are never given again: when the segment holds the highest one of a table, the table's counter says it from now on.</summary>
    private void KeepCounters()
    {
        var effects = new EffectBuffer();
        foreach (var seen in _tables.Values)
        {
            lock (seen.Table.Database)
            {
                if (seen.Table.State is null || seen.NextId < seen.Table.NextId || seen.NextId == 1) continue;
                effects.Clear();
                effects.Counter(seen.Table.Number, seen.Table.NextId, 0);
                engine.Log.Append(effects.Batch);
            }
        }
    }

    private sealed class Seen(Table table)
    {
        public Table Table { get; } = table;

        /// <summary>The next id as far as the segment shows.</summary>
        public ulong NextId { get; set; } = 1;
    }
}
