using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// The thread that removes expired rows in the background: a part of at most <see cref="ExpiredRows.MostRows"/> rows for each hold of a lock, then it lets others come. It starts with the
/// first row that expires. What goes wrong is logged once and tried again at the next round.
/// </summary>
internal sealed class ExpiryWorker(TableEngine engine, TimeSpan round) : IDisposable
{
    private readonly object _gate = new();
    private readonly List<Table> _tables = [];
    private readonly ManualResetEventSlim _stop = new();
    private bool _isStarted;
    private Thread? _thread;
    private string? _fault;

    /// <summary>Looks after a table from now on.</summary>
    public void Watch(Table table)
    {
        lock (_gate)
        {
            _tables.Add(table);
            StartThread();
        }
    }

    /// <summary>Lets it begin: the tables are whole.</summary>
    public void Start()
    {
        lock (_gate)
        {
            _isStarted = true;
            StartThread();
        }
    }

    /// <summary>Removes everything that has expired by now.</summary>
    public void RunRound(TableSession session)
    {
        Table[] tables;
        lock (_gate)
        {
            _tables.RemoveAll(t => t.State is null);
            tables = [.. _tables];
        }
        session.BeginCommand();
        foreach (var table in tables)
            while (!_stop.IsSet && ExpiredRows.TryRemoveDue(session, table)) Thread.Yield();
    }

    /// <summary>Ends the thread; the row under way is removed whole.</summary>
    public void Dispose()
    {
        _stop.Set();
        Thread? thread;
        lock (_gate) thread = _thread;
        thread?.Join();
        _stop.Dispose();
    }

    private void StartThread()
    {
        if (!_isStarted || _tables.Count == 0 || _thread is not null || _stop.IsSet || round == Timeout.InfiniteTimeSpan) return;
        _thread = new(Run) { IsBackground = true, Name = "lux-expiry" };
        _thread.Start();
    }

    private void Run()
    {
        var session = engine.NewSession();
        while (!_stop.Wait(round))
        {
            try
            {
                RunRound(session);
                _fault = null;
            }
            catch (Exception fault)
            {
                if (_fault != fault.Message) engine.Logger.LogError(fault, "expired rows could not be removed; they stay invisible, and it is tried again each {Round}", round);
                _fault = fault.Message;
            }
        }
    }
}
