namespace Lux.Engine;

/// <summary>
/// Knows which effects of one kind are still in force. Every state that is neither a row nor an id has one record in the log that it owes its life to, and a
/// keeper that writes that record again when cleaning comes to it.
/// </summary>
internal interface IEffectKeeper
{
    /// <summary>
    /// The effect at <paramref name="place"/> is about to go. If what it says is still in force, appends it again with <paramref name="place"/> as
    /// its former place, and remembers where it is now; all under the lock that guards that state.
    /// </summary>
    /// <returns>The bytes that were appended again, 0 when the effect is over.</returns>
    int Keep(EffectView effect, long place);
}
