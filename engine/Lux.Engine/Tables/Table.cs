
namespace Lux.Engine;

/// <summary>
/// One table: what stays the same over schema changes. Everything here changes under the lock of <see cref="Database"/> only, between its
/// <see cref="Database.BeginChange"/> and <see cref="Database.EndChange"/>; readers hold one <see cref="State"/> from start to end.
/// </summary>
internal sealed class Table(TableEngine engine, Database database, string name, uint number)
{
    private TableState? _state;
    private long _rowCount;

    public TableEngine Engine { get; } = engine;

    public Database Database { get; } = database;

    /// <summary>The name without the database.</summary>
    public string Name { get; } = name;

    /// <summary>What names the table in the log; never reused.</summary>
    public uint Number { get; } = number;

    /// <summary>Where each row lies in the log.</summary>
    public RowPlaces Places { get; } = new(engine.Memory);

    /// <summary>Where the log holds the present definition, 0 for none yet; used under the lock.</summary>
    public long DefinitionPlace { get; set; }

    /// <summary>The id that the next row gets; used under the lock.</summary>
    public ulong NextId { get; set; } = 1;

    /// <summary>How many rows there are.</summary>
    public long RowCount { get => Volatile.Read(ref _rowCount); set => Volatile.Write(ref _rowCount, value); }

    /// <summary>The present schema and its indexes; null once the table is dropped. A new object at every schema change.</summary>
    public TableState? State { get => Volatile.Read(ref _state); set => Volatile.Write(ref _state, value); }

    /// <summary>The ref columns, of this database's tables, that refer to this table; used under the lock.</summary>
    public Referrer[] Referrers { get; set; } = [];

    /// <summary>The bytes of the row at <paramref name="place"/>, layout version first; valid while the caller's epoch or lock holds.</summary>
    public unsafe ReadOnlySpan<byte> RowAt(long place) => Effect.RowOf(Engine.Log.At(place));
}
