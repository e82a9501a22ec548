namespace Lux.Schema;

/// <summary>What to order a query of one table by; a column of any type converts to it.</summary>
/// <typeparam name="TRow">The record of the table.</typeparam>
public readonly struct OrderKey<TRow>
{
    internal OrderKey(string path) => Path = path;

    internal string Path { get; }
}
