namespace Lux.Engine;

/// <summary>
/// A table as the replay finds it, by its number. Its definition may come after rows of it: cleaning moves records from the front of the log to its end.
/// </summary>
internal sealed class RecoveredTable
{
    private readonly TableEngine _engine;
    private readonly LiveBytes _live;

    public RecoveredTable(TableEngine engine, uint number, long firstPlace)
    {
        _engine = engine;
        Number = number;
        FirstPlace = firstPlace;
        _live = new(engine);
        Places = new(engine.Memory, _live);
    }

    public uint Number { get; }

    /// <summary>Where the log says something of the table first.</summary>
    public long FirstPlace { get; }

    public RowPlaces Places { get; }

    public long RowCount { get; private set; }

    public ulong NextId { get; private set; } = 1;

    public TableDefinition? Definition { get; set; }

    public long DefinitionPlace { get; set; }

    /// <summary>Whether any of its rows ever had an expiry.</summary>
    public bool HasExpiries { get; private set; }

    /// <summary>A row is at a place, wherever it was before.</summary>
    public void Put(ulong id, long place, bool expires)
    {
        HasExpiries |= expires;
        if (Places.Get(id) == 0) RowCount++;
        Places.Set(id, place);
        Seen(id + 1);
    }

    /// <summary>A row is gone. It may be unknown: cleaning took what was before.</summary>
    public void Delete(ulong id)
    {
        Seen(id + 1);
        if (Places.Get(id) == 0) return;
        Places.Set(id, 0);
        RowCount--;
    }

    /// <summary>The next id is at least this.</summary>
    public void Seen(ulong nextId) => NextId = Math.Max(NextId, nextId);

    /// <summary>The table that the replay made of it.</summary>
    public Table ToTable() =>
        new(_engine, _engine.Catalog.DatabaseOf(Definition!.Database), Definition.Schema.Name, Number, _live, Places)
        {
            DefinitionPlace = DefinitionPlace,
            RowCount = RowCount,
            NextId = NextId,
        };
}
