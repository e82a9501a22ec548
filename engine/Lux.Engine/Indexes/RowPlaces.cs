using System.Collections.Concurrent;

namespace Lux.Engine;

/// <summary>Where each row lies: id to place, 0 for none.</summary>
internal sealed class RowPlaces : IDisposable
{
    private readonly ConcurrentDictionary<ulong, long> _places = new();

    public long Get(ulong id) => _places.GetValueOrDefault(id);

    public void Set(ulong id, long place)
    {
        if (place == 0) _places.TryRemove(id, out _);
        else _places[id] = place;
    }

    public void Dispose() => _places.Clear();
}
