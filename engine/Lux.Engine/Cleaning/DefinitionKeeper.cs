namespace Lux.Engine;

/// <summary>A table's definition is in force while the table owns its place.</summary>
internal sealed class DefinitionKeeper(TableEngine engine) : IEffectKeeper
{
    private readonly EffectBuffer _effects = new();

    /// <inheritdoc/>
    public int Keep(EffectView effect, long place)
    {
        if (effect.Payload.IsEmpty) return 0;
        if (engine.Catalog.FindDatabase(DefinitionCodec.Read(effect.Payload).Database) is not { } database) return 0;
        lock (database)
        {
            uint number = effect.Table;
            if (database.Tables.Values.FirstOrDefault(t => t.Number == number) is not { } table || table.DefinitionPlace != place) return 0;
            _effects.Clear();
            _effects.Schema(number, effect.Id, place, effect.Payload);
            table.DefinitionPlace = engine.Log.Append(_effects.Batch);

            // The table counts these bytes itself.
            return 0;
        }
    }
}
