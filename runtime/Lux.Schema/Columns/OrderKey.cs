namespace Lux.Schema;

/// <summary>What to order a query of several tables by; a column of any type converts to it.</summary>
public readonly struct OrderKey
{
    internal OrderKey(string path) => Path = path;

    internal string Path { get; }
}
