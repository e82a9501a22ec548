using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>The loops of a listener, one for each two processors: the other half is for what commands start beside them, and for the system. New connections go to them in turn.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ConnectionLoops : IDisposable
{
    private const int TickMilliseconds = 2;
    private const int TicksPerSweep = 500;

    private readonly ConnectionLoop[] _loops = [.. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(i => new ConnectionLoop($"lux connections {i}"))];
    private readonly Thread _relief;
    private readonly ManualResetEventSlim _stopping = new();
    private uint _added;

    public ConnectionLoops()
    {
        _relief = new(Relieve) { IsBackground = true, Name = "lux connections relief" };
        _relief.Start();
    }

    public void Add(LoopConnection connection) => _loops[Interlocked.Increment(ref _added) % (uint)_loops.Length].Add(connection);

    public void Dispose()
    {
        _stopping.Set();
        _relief.Join();
        foreach (var loop in _loops) loop.Dispose();
        _stopping.Dispose();
    }

    private void Relieve()
    {
        for (int tick = 1; !_stopping.Wait(TickMilliseconds); tick++)
        {
            foreach (var loop in _loops) loop.Relieve();
            if (tick % TicksPerSweep != 0) continue;
            foreach (var loop in _loops) loop.Sweep();
        }
    }
}
