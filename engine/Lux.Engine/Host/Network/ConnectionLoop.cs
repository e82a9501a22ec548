using System.ComponentModel;
using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>
/// Waits for many connections and runs their commands on the thread that waited: no handing over to a pool, which costs more than a small command does
/// (docs/performance.md). What makes that safe is <see cref="Relieve"/>: when a command takes long, or blocks as BLPOP and a client that does not read
/// do, another thread takes over the waiting and whatever is ready. A connection is never run by two threads.
/// <code>
/// thread:  take a ready connection -> run it -> take the next ... -> none left: wait for more, unless another thread does
/// </code>
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ConnectionLoop(string name, LoopRelief relief) : IDisposable
{
    private const int SpareMilliseconds = 10_000;
    private static readonly int ThreadsForWork = Math.Min(2, Environment.ProcessorCount);   // there is a loop for each two processors
    private const int PatientTicks = 10;   // with a thread for each core at work, more would only take turns, unless they are blocked

    private readonly Epoll _epoll = new();
    private readonly object _gate = new();
    private readonly Dictionary<long, LoopConnection> _connections = [];
    private readonly LeavingConnections _leaving = new();
    private readonly long[] _ready = new long[64];
    private int _readyCount;
    private int _next;
    private long _lastKey = Epoll.WakeKey;
    private bool _isWaiting;
    private int _threads;
    private int _spares;
    private long _rounds;
    private long _seenRounds;
    private RoundLoad _load;
    private int _ticksStuck;
    private bool _isStopping;

    /// <summary>Takes a connection over; its commands run from now on.</summary>
    public void Add(LoopConnection connection)
    {
        lock (_gate)
        {
            connection.Loop = this;
            connection.Key = ++_lastKey;
            _connections.Add(connection.Key, connection);
            _epoll.Add(connection.Socket.SafeHandle, connection.Key);
            if (_threads == 0) StartThread();
        }
    }

    /// <summary>Lets go of a connection that is being closed.</summary>
    public void Forget(LoopConnection connection)
    {
        lock (_gate)
        {
            if (_connections.Remove(connection.Key) && connection.IsRunning) Leave(connection);
        }
    }

    /// <summary>Whether nothing is to do: a thread waits for the sockets, or there is none yet.</summary>
    public bool IsWaiting => (Volatile.Read(ref _isWaiting) || Volatile.Read(ref _threads) == 0) && !_leaving.Any;

    /// <summary>Called every few milliseconds: when nobody has come back to waiting since the last call, another thread takes over.</summary>
    /// <returns>True when nothing was done since the last call.</returns>
    public bool Relieve()
    {
        if (_leaving.Any) Unblock();
        if (IsWaiting) return Volatile.Read(ref _rounds) == Interlocked.Exchange(ref _seenRounds, _rounds);
        lock (_gate)
        {
            if (_isWaiting || _isStopping || _threads == 0) return false;
            _ticksStuck = _rounds == _seenRounds ? _ticksStuck + 1 : 0;
            _seenRounds = _rounds;
            if (_ticksStuck == 0 || (_threads - _spares >= Environment.ProcessorCount && _ticksStuck < PatientTicks)) return false;
            _ticksStuck = 0;
            AddThread();
            return false;
        }
    }

    /// <summary>Closes connections whose socket was closed behind the loop's back, which epoll does not report.</summary>
    public void Sweep()
    {
        LoopConnection[] closed;
        lock (_gate) closed = [.. _connections.Values.Where(c => !c.IsRunning && c.Socket.SafeHandle.IsClosed)];
        foreach (var connection in closed) connection.Dispose();
    }

    /// <summary>Ends the threads; their connections are closed already.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isStopping) return;
            _isStopping = true;
            _epoll.Wake();
            Monitor.PulseAll(_gate);
            while (_threads > 0) Monitor.Wait(_gate);
        }
        _epoll.Dispose();
    }

    private void AddThread()
    {
        if (_spares > 0) Monitor.Pulse(_gate);
        else StartThread();
    }

    private void StartThread()
    {
        _threads++;
        new Thread(Work) { IsBackground = true, Name = name }.Start();
    }

    private void Work()
    {
        LoopConnection? connection = null;
        while ((connection = Next(connection)) is not null) connection.Receive();
    }

    /// <summary>Gives back what ran and takes the next; null when this thread is not needed any more.</summary>
    private LoopConnection? Next(LoopConnection? done)
    {
        Monitor.Enter(_gate);
        try
        {
            if (done is not null) Release(done);
            while (!_isStopping)
            {
                if (TryTake() is { } next) return next;
                if (!_isWaiting) WaitForSockets();
                else if (!WaitAsSpare()) break;
            }
            _threads--;
            Monitor.PulseAll(_gate);
            return null;
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    private void WaitForSockets()
    {
        _load.End(_readyCount, _threads - _spares);
        Volatile.Write(ref _isWaiting, true);
        Monitor.Exit(_gate);
        int count = 0;
        try
        {
            count = _epoll.Wait(_ready);
        }
        finally
        {
            Monitor.Enter(_gate);
            Volatile.Write(ref _isWaiting, false);
            relief.Working();
            (_next, _readyCount) = (0, count);
            _rounds++;
            if (_load.Begin(count) && _threads - _spares < ThreadsForWork) AddThread();
        }
    }

    private bool WaitAsSpare()
    {
        _spares++;
        bool isNeeded = Monitor.Wait(_gate, SpareMilliseconds);
        _spares--;
        return isNeeded;
    }

    private LoopConnection? TryTake()
    {
        while (_next < _readyCount)
        {
            if (!_connections.TryGetValue(_ready[_next++], out var connection)) continue;
            if (!connection.IsRunning)
            {
                connection.IsRunning = true;
                return connection;
            }
            if (connection.Watched == SocketWatch.Everything && !connection.HasLostClient) Watch(connection, SocketWatch.Hangup);
            else
            {
                Watch(connection, SocketWatch.Nothing);
                Leave(connection);
            }
        }
        return null;
    }

    private void Release(LoopConnection connection)
    {
        connection.IsRunning = false;
        _leaving.Remove(connection);
        if (connection.Watched != SocketWatch.Everything && _connections.ContainsKey(connection.Key)) Watch(connection, SocketWatch.Everything);
    }

    private void Watch(LoopConnection connection, SocketWatch what)
    {
        try
        {
            _epoll.Watch(connection.Socket.SafeHandle, connection.Key, connection.Watched, what);
            connection.Watched = what;
        }
        catch (Exception closed) when (closed is ObjectDisposedException or Win32Exception)
        {
            // Its socket is closed; the thread that runs it or the sweep closes the rest.
        }
    }

    private void Leave(LoopConnection connection)
    {
        _leaving.Add(connection);
        relief.Working();
    }

    private void Unblock()
    {
        LoopConnection[] leaving;
        lock (_gate) leaving = _leaving.ToArray();
        foreach (var connection in leaving) connection.Unblock();
    }
}
