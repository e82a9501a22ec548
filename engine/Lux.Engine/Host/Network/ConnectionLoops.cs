using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>The loops of a listener, one for each two processors: the other half is for what commands start beside them, and for the system. New connections go to them in turn.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ConnectionLoops : IDisposable
{
    private readonly LoopRelief _relief = new();
    private readonly ConnectionLoop[] _loops;
    private uint _added;

    public ConnectionLoops()
    {
        _loops = [.. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(i => new ConnectionLoop($"lux connections {i}", _relief))];
        _relief.Start(_loops);
    }

    public void Add(LoopConnection connection) => _loops[Interlocked.Increment(ref _added) % (uint)_loops.Length].Add(connection);

    public void Dispose()
    {
        _relief.Dispose();
        foreach (var loop in _loops) loop.Dispose();
    }
}
