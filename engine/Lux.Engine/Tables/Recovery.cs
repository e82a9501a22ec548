namespace Lux.Engine;

/// <summary>
/// Brings the tables back from the log: while it is replayed only places, ids and definitions are kept; the indexes are built at the end,
/// each from sorted keys, because rows that were changed or deleted since need no entry.
/// </summary>
internal sealed class Recovery(TableEngine engine) : ILogReplay
{
    private readonly Dictionary<uint, RecoveredTable> _found = [];

    /// <summary>The highest number of any table that the log says something of.</summary>
    public uint LastTableNumber { get; private set; }

    /// <inheritdoc/>
    public void Begin(TableLog log) => engine.Log = log;

    /// <inheritdoc/>
    public void Apply(ulong sequence, long place, ReadOnlySpan<byte> batch)
    {
        foreach (var effect in Effect.In(batch))
        {
            long at = place + effect.Offset;
            switch (effect.Kind)
            {
                case EffectKind.Put or EffectKind.Keep:
                    Of(effect.Table, at).Put(effect.Id, at, RowHeader.Expires(effect.Payload));
                    break;
                case EffectKind.Delete:
                    Of(effect.Table, at).Delete(effect.Id);
                    break;
                case EffectKind.Counter:
                    Of(effect.Table, at).Seen(effect.Id);
                    break;
                case EffectKind.Schema:
                    Define(effect, at);
                    break;
                case EffectKind.Rule:
                    engine.Access.Replay(effect, at);
                    break;
            }
        }
    }

    /// <summary>After the replay: makes the tables findable and builds their indexes.</summary>
    public void BuildTables()
    {
        List<(Table Table, RecoveredTable Found)> tables = [];
        foreach (var found in _found.Values)
        {
            if (found.Definition is not null) tables.Add((found.ToTable(), found));
            else if (found.RowCount > 0) throw Undefined(found);
            else found.Places.Dispose();
        }
        foreach (var (table, _) in tables) engine.Catalog.Add(table);
        foreach (var (table, found) in tables)
        {
            table.State = StateBuilder.Build(table, found.Definition!, null);
            StateBuilder.Look(table.State);
        }
        Parallel.ForEach(
            tables.SelectMany(t => t.Table.State!.Indexes, (t, index) => (State: t.Table.State!, Index: index)),
            each => IndexBuilder.Fill(each.State, each.Index));
        foreach (var (table, found) in tables)
            if (found.HasExpiries) IndexBuilder.FillExpiries(table);
        foreach (var database in engine.Catalog.Databases) References.Link(database);
    }

    private void Define(EffectView effect, long place)
    {
        if (effect.Payload.IsEmpty)
        {
            if (_found.Remove(effect.Table, out var gone)) gone.Places.Dispose();
            LastTableNumber = Math.Max(LastTableNumber, effect.Table);
            return;
        }
        var found = Of(effect.Table, place);
        found.Definition = DefinitionCodec.Read(effect.Payload);
        found.DefinitionPlace = place;
    }

    private RecoveredTable Of(uint number, long place)
    {
        if (_found.TryGetValue(number, out var found)) return found;
        LastTableNumber = Math.Max(LastTableNumber, number);
        _found.Add(number, found = new(engine, number, place));
        return found;
    }

    private static LuxEngineException Undefined(RecoveredTable table) =>
        new($"the log holds rows of table number {table.Number}, from {table.FirstPlace >> 32}:{(uint)table.FirstPlace} on, but no definition of it; the data folder is incomplete, restore it from a backup");
}
