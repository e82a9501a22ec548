namespace Lux.Engine;

/// <summary>
/// The bytes in the log that a table's rows and definition take: all others are dead. Changes with each place, under the lock of the table's database.
/// Hot path: the rows that it looks at were just written or read, so it costs a few loads and 0 B.
/// </summary>
internal sealed unsafe class LiveBytes(TableEngine engine)
{
    private long _total;
    private long _changes;

    public long Total => Volatile.Read(ref _total);

    /// <summary>How many rows were inserted, changed and deleted, those of a recovery counted.</summary>
    public long Changes => Volatile.Read(ref _changes);

    /// <summary>An effect took the place of another; 0 for none.</summary>
    public void Move(long former, long place)
    {
        long change = 0;
        if (former != 0) change -= Effect.BytesOf(engine.Log.At(former));
        if (place != 0) change += Effect.BytesOf(engine.Log.At(place));
        Volatile.Write(ref _total, _total + change);
        if (former == 0 && place == 0) return;
        var kind = Effect.KindOf(engine.Log.At(place != 0 ? place : former));
        if (kind == EffectKind.Put || (place == 0 && kind == EffectKind.Keep)) Volatile.Write(ref _changes, _changes + 1);
    }
}
