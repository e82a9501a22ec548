using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>
/// Connections whose client is gone, or that are being closed, while a thread runs them. What a command of theirs waits for, as BLPOP does, will not be
/// taken, so the wait is ended: again and again until they have come back, because the command may only be about to wait. Everything but <see cref="Any"/> under the loop's lock.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class LeavingConnections
{
    private readonly List<LoopConnection> _connections = [];
    private int _count;

    /// <summary>Whether there is one; may be asked without the lock.</summary>
    public bool Any => Volatile.Read(ref _count) > 0;

    public void Add(LoopConnection connection)
    {
        if (!_connections.Contains(connection)) _connections.Add(connection);
        Volatile.Write(ref _count, _connections.Count);
    }

    public void Remove(LoopConnection connection)
    {
        if (!Any) return;
        _connections.Remove(connection);
        Volatile.Write(ref _count, _connections.Count);
    }

    public LoopConnection[] ToArray() => [.. _connections];
}
