namespace Lux.Schema;

/// <summary>What a query can give in place of whole rows: a column, or an aggregate of a group.</summary>
/// <typeparam name="TRow">The record of the queried table.</typeparam>
public abstract class Item<TRow>
{
    private protected Item(string path) => Path = path;

    /// <summary>How the language spells it.</summary>
    internal string Path { get; }
}
