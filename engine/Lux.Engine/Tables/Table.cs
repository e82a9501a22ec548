using System.Runtime.Intrinsics.X86;

namespace Lux.Engine;

/// <summary>
/// One table: what stays the same over schema changes. Everything here changes under the lock of <see cref="Database"/> only, between its
/// <see cref="Database.BeginChange"/> and <see cref="Database.EndChange"/>; readers hold one <see cref="State"/> from start to end.
/// </summary>
internal sealed class Table(TableEngine engine, Database database, string name, uint number, LiveBytes live, RowPlaces places)
{
    private const int CacheLine = 64;

    private TableState? _state;
    private ExpiryIndex? _expiry;
    private string _name = name;
    private long _rowCount;
    private long _definitionPlace;
    private readonly long _recoveredChanges = live.Changes;

    /// <summary>A new table without rows.</summary>
    public Table(TableEngine engine, Database database, string name, uint number)
        : this(engine, database, name, number, new LiveBytes(engine))
    {
    }

    private Table(TableEngine engine, Database database, string name, uint number, LiveBytes live)
        : this(engine, database, name, number, live, new RowPlaces(engine.Memory, live))
    {
    }

    public TableEngine Engine { get; } = engine;

    public Database Database { get; } = database;

    /// <summary>The name without the database; changes under the lock.</summary>
    public string Name { get => Volatile.Read(ref _name); set => Volatile.Write(ref _name, value); }

    /// <summary>What names the table in the log; never reused.</summary>
    public uint Number { get; } = number;

    /// <summary>Where each row lies in the log.</summary>
    public RowPlaces Places { get; } = places;

    /// <summary>What was done with it since the start.</summary>
    public TableCounts Counts { get; } = new();

    /// <summary>Rows inserted, changed and deleted since the start.</summary>
    public long Writes => Live.Changes - _recoveredChanges;

    /// <summary>What rows and definition take in the log.</summary>
    public LiveBytes Live { get; } = live;

    /// <summary>Where the log holds the present definition, 0 for none yet; used under the lock.</summary>
    public long DefinitionPlace
    {
        get => _definitionPlace;
        set
        {
            Live.Move(_definitionPlace, value);
            _definitionPlace = value;
        }
    }

    /// <summary>The id that the next row gets; used under the lock.</summary>
    public ulong NextId { get; set; } = 1;

    /// <summary>Which rows expire when; null while no row ever did, so that other tables pay one branch.</summary>
    public ExpiryIndex? Expiry => Volatile.Read(ref _expiry);

    /// <summary>How many rows there are, those among them that have expired and are not yet removed.</summary>
    public long RowCount { get => Volatile.Read(ref _rowCount); set => Volatile.Write(ref _rowCount, value); }

    /// <summary>The present schema and its indexes; null once the table is dropped. A new object at every schema change.</summary>
    public TableState? State { get => Volatile.Read(ref _state); set => Volatile.Write(ref _state, value); }

    /// <summary>The ref columns, of this database's tables, that refer to this table; used under the lock.</summary>
    public Referrer[] Referrers { get; set; } = [];

    /// <summary>The table whose reference would restrict the removal of an expired row, so that no row may expire; null for none. Used under the lock.</summary>
    public string? ExpiryRestrictedBy { get; set; }

    /// <summary>Takes down that a row expires at another time; 0 for never. Under the lock, between the sequence's two steps.</summary>
    public void SetExpiry(ulong id, long former, long expiry)
    {
        if (former == expiry) return;
        if (former != 0) _expiry!.Remove(id, former);
        if (expiry == 0) return;
        if (_expiry is null)
        {
            Volatile.Write(ref _expiry, new(Engine.Arena));
            Engine.Expiry.Watch(this);
        }
        _expiry.Add(id, expiry);
    }

    /// <summary>The bytes of the row at <paramref name="place"/>, its header first; valid while the caller's epoch or lock holds.</summary>
    public unsafe ReadOnlySpan<byte> RowAt(long place) => Effect.RowOf(Engine.Log.At(place));

    /// <summary>
    /// Lets the processor fetch the row at <paramref name="place"/> while other work is done: rows that a query answers lie far from each other, and each would be waited for.
    /// Hot path: a hint, nothing is read; also right for a place that is not valid any more.
    /// </summary>
    public unsafe void Prefetch(long place)
    {
        if (!Sse.IsSupported) return;
        byte* at = Engine.Log.At(place);
        Sse.Prefetch0(at);
        Sse.Prefetch0(at + CacheLine);
        Sse.Prefetch0(at + (2 * CacheLine));
    }

    /// <summary>The id of the row at <paramref name="place"/>.</summary>
    public unsafe ulong IdAt(long place) => Effect.IdOf(Engine.Log.At(place));
}
