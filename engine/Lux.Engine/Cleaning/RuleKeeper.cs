namespace Lux.Engine;

/// <summary>A rule of <c>TACL</c> is in force while the rules say that it lies at its place.</summary>
internal sealed class RuleKeeper(TableEngine engine) : IEffectKeeper
{
    private readonly EffectBuffer _effects = new();

    /// <inheritdoc/>
    public int Keep(EffectView effect, long place)
    {
        lock (engine.Access)
        {
            ulong number = effect.Id;
            if (engine.Access.All.FirstOrDefault(rule => rule.Number == number && rule.Place == place) is not { } owned) return 0;
            _effects.Clear();
            _effects.Rule(effect.Table, number, place, effect.Payload);
            engine.Access.Set(owned with { Place = engine.Log.Append(_effects.Batch) });
            return _effects.Batch.Length;
        }
    }
}
