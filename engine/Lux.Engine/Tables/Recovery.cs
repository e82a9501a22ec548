using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Brings the tables back from the log: while it is replayed only places, ids and definitions are kept; the indexes are built at the end,
/// each from sorted keys, because rows that were changed or deleted since need no entry.
/// </summary>
internal sealed class Recovery(TableEngine engine) : ILogReplay
{
    private readonly Dictionary<uint, Found> _found = [];

    /// <summary>The highest number that any table ever had.</summary>
    public uint LastTableNumber { get; private set; }

    /// <inheritdoc/>
    public void Apply(ulong sequence, long place, ReadOnlySpan<byte> batch)
    {
        foreach (var effect in Effect.In(batch))
        {
            long at = place + effect.Offset;
            switch (effect.Kind)
            {
                case EffectKind.Put:
                    var put = Of(effect.Table, place);
                    put.HasExpiries |= RowHeader.Expires(effect.Payload);
                    Put(put.Table, effect.Id, at);
                    break;
                case EffectKind.Keep:
                    var kept = Of(effect.Table, place);
                    kept.HasExpiries |= RowHeader.Expires(effect.Payload);
                    Keep(kept.Table, effect.Id, effect.Former, at);
                    break;
                case EffectKind.Delete:
                    Delete(Of(effect.Table, place).Table, effect.Id);
                    break;
                case EffectKind.Counter:
                    var table = Of(effect.Table, place).Table;
                    table.NextId = Math.Max(table.NextId, effect.Id);
                    break;
                case EffectKind.Schema:
                    Define(effect, at);
                    break;
            }
        }
    }

    /// <summary>After the replay: makes the tables findable and builds their indexes.</summary>
    public void BuildTables()
    {
        foreach (var found in _found.Values) engine.Catalog.Add(found.Table);
        foreach (var found in _found.Values)
        {
            found.Table.State = StateBuilder.Build(found.Table, found.Definition, null);
            StateBuilder.Look(found.Table.State);
        }
        Parallel.ForEach(
            _found.Values.SelectMany(found => found.Table.State!.Indexes, (found, index) => (State: found.Table.State!, Index: index)),
            each => IndexBuilder.Fill(each.State, each.Index));
        foreach (var found in _found.Values)
            if (found.HasExpiries) IndexBuilder.FillExpiries(found.Table);
        foreach (var database in engine.Catalog.Databases) References.Link(database);
    }

    private void Define(EffectView effect, long place)
    {
        LastTableNumber = Math.Max(LastTableNumber, effect.Table);
        if (effect.Payload.IsEmpty)
        {
            if (_found.Remove(effect.Table, out var gone)) gone.Table.Places.Dispose();
            return;
        }
        var definition = DefinitionCodec.Read(effect.Payload);
        if (_found.TryGetValue(effect.Table, out var found)) found.Definition = definition;
        else
        {
            var table = new Table(engine, engine.Catalog.DatabaseOf(definition.Database), definition.Schema.Name, effect.Table);
            _found.Add(effect.Table, found = new(table, definition));
        }
        found.Table.DefinitionPlace = place;
    }

    private Found Of(uint number, long place) => _found.TryGetValue(number, out var found) ? found
        : throw new LuxEngineException($"the log holds a row of table number {number} at {place >> 32}:{(uint)place} but no definition of it; the data folder is incomplete, restore it from a backup");

    private static void Put(Table table, ulong id, long place)
    {
        if (table.Places.Get(id) == 0) table.RowCount++;
        table.Places.Set(id, place);
        table.NextId = Math.Max(table.NextId, id + 1);
    }

    private static void Keep(Table table, ulong id, long former, long place)
    {
        table.NextId = Math.Max(table.NextId, id + 1);
        // The segment that held the first version may be gone, so the row may be new to us.
        if (table.Places.Get(id) is var now && (now == former || now == 0))
        {
            if (now == 0) table.RowCount++;
            table.Places.Set(id, place);
        }
    }

    private static void Delete(Table table, ulong id)
    {
        table.NextId = Math.Max(table.NextId, id + 1);
        if (table.Places.Get(id) == 0) return;
        table.Places.Set(id, 0);
        table.RowCount--;
    }

    private sealed class Found(Table table, TableDefinition definition)
    {
        public Table Table { get; } = table;

        public TableDefinition Definition { get; set; } = definition;

        /// <summary>Whether any of its rows ever had an expiry.</summary>
        public bool HasExpiries { get; set; }
    }
}
