using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>Looks after loops every few milliseconds while one of them works; sleeps while none does.</summary>
[SupportedOSPlatform("linux")]
internal sealed class LoopRelief : IDisposable
{
    private const int TickMilliseconds = 2;
    private const int SweepMilliseconds = 1000;
    private const int QuietTicks = 50;

    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private ConnectionLoop[] _loops = [];
    private volatile bool _isAsleep;
    private volatile bool _isStopping;

    public LoopRelief() => _thread = new(Run) { IsBackground = true, Name = "lux connections relief" };

    /// <summary>Begins to look after <paramref name="loops"/>.</summary>
    public void Start(ConnectionLoop[] loops)
    {
        _loops = loops;
        _thread.Start();
    }

    /// <summary>A loop begins to work. Hot path: a fence and a read unless it was the first in a while.</summary>
    public void Working()
    {
        // The loop no longer says that it waits before this looks whether the relief is asleep; the relief does it the other way round.
        Interlocked.MemoryBarrier();
        if (_isAsleep) _wake.Set();
    }

    public void Dispose()
    {
        _isStopping = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private void Run()
    {
        int quiet = 0;
        long swept = Environment.TickCount64;
        while (!_isStopping)
        {
            if (quiet < QuietTicks) _wake.WaitOne(TickMilliseconds);
            else Sleep();
            bool isQuiet = true;
            foreach (var loop in _loops) isQuiet &= loop.Relieve();
            quiet = isQuiet ? quiet + 1 : 0;
            if (Environment.TickCount64 - swept < SweepMilliseconds) continue;
            swept = Environment.TickCount64;
            foreach (var loop in _loops) loop.Sweep();
        }
    }

    private void Sleep()
    {
        _isAsleep = true;
        Interlocked.MemoryBarrier();
        if (Array.TrueForAll(_loops, loop => loop.IsWaiting)) _wake.WaitOne(SweepMilliseconds);
        _isAsleep = false;
    }
}
