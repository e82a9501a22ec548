using System.Collections.Immutable;
using Lux.Language;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// The indexes that the engine makes by itself: a query that scans many rows for want of one asks for it, a thread builds it as every schema change is made, and lets it go
/// after a day without use or when memory is short. They are in the definition, so a restart keeps them, and not in TSCHEMA. The thread starts with the first of them.
/// </summary>
internal sealed class AutomaticIndexes(TableEngine engine, TimeSpan round) : IDisposable
{
    /// <summary>How long an index is kept that no query uses.</summary>
    public static readonly TimeSpan KeptUnused = TimeSpan.FromDays(1);

    /// <summary>How long none is built after one could not be.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly object _gate = new();
    private readonly HashSet<(Table Table, int Number)> _wanted = [];
    private readonly AutoResetEvent _wake = new(false);
    private readonly TableSession _session = engine.NewSession();
    private Thread? _thread;
    private long _pausedUntilMs;
    private volatile bool _isStopped;

    /// <summary>A plan is about to be run: asks for the index that it misses. Hot path: of a plan with an index one read.</summary>
    public static void Ask(TableSession session, QueryPlan plan)
    {
        if (IndexAdvice.IsDue(plan)) session.Engine.Automatic.Want(plan.Tables[0].State, plan.MissedColumn);
    }

    /// <summary>Begins to look after the indexes that a restart found.</summary>
    public void Start()
    {
        engine.Memory.BecameShort = () => _wake.Set();
        if (!engine.Catalog.Tables.Any(t => t.State!.Definition.Automatic.Length > 0)) return;
        lock (_gate) StartThread();
    }

    /// <summary>Builds what was asked for and lets go of what is of no use; the tests' way to what the thread does.</summary>
    public void RunRound()
    {
        (Table, int)[] wanted;
        lock (_gate)
        {
            wanted = [.. _wanted];
            _wanted.Clear();
        }
        _session.BeginCommand();
        foreach (var (table, number) in wanted)
            if (!_isStopped) Build(table, number);
        foreach (var table in engine.Catalog.Tables)
            if (table.State is { } state && state.Definition.Automatic.Length > 0) DropUseless(table, state);
    }

    /// <summary>Ends the thread; an index that is being built is given up.</summary>
    public void Dispose()
    {
        _isStopped = true;
        _wake.Set();
        Thread? thread;
        lock (_gate) thread = _thread;
        thread?.Join();
        _wake.Dispose();
    }

    /// <summary>Whether a build has to end.</summary>
    public bool IsStopped => _isStopped;

    private void Want(TableState state, int column)
    {
        if (engine.Memory.IsShort || engine.NowMs() < Volatile.Read(ref _pausedUntilMs)) return;
        foreach (var index in state.Indexes)
            if (!index.IsBuilding && index.Ordinals[0] == column) return;
        lock (_gate)
        {
            if (_isStopped || !_wanted.Add((state.Table, state.Layout.Columns[column]))) return;
            StartThread();
        }
        _wake.Set();
    }

    private void Build(Table table, int number)
    {
        if (Change(table, Plan) is not { } refused) return;
        Volatile.Write(ref _pausedUntilMs, engine.NowMs() + (long)Pause.TotalMilliseconds);
        engine.Logger.LogInformation("no automatic index on table '{Table}': {Reason}", table.Name, refused.Message);

        LuxError? Plan(TableState present, out TableDefinition definition, out int rule)
        {
            (definition, rule) = (present.Definition, PendingChange.NoRule);
            int ordinal = Array.IndexOf(present.Layout.Columns, number);
            if (ordinal >= 0 && !present.Columns[ordinal].IsNotIndexed && !definition.Automatic.Contains(number) && !present.QueryIndexes.Any(i => i.Ordinals[0] == ordinal))
                definition = definition with { Automatic = definition.Automatic.Add(number) };
            return null;
        }
    }

    private void DropUseless(Table table, TableState state)
    {
        long now = engine.NowMs(), unusedSince = now - (long)KeptUnused.TotalMilliseconds;
        bool isShort = engine.Memory.IsShort;
        ImmutableArray<int> kept = [.. state.QueryIndexes.Where(i => i.Use is { } use && use.LastMs(now) > unusedSince && !isShort).Select(i => state.Layout.Columns[i.Ordinals[0]])];
        if (kept.Length == state.Definition.Automatic.Length) return;
        Change(table, Plan);

        LuxError? Plan(TableState present, out TableDefinition definition, out int rule)
        {
            (definition, rule) = (present.Definition, PendingChange.NoRule);
            if (present == state) definition = definition with { Automatic = kept };
            return null;
        }
    }

    private LuxError? Change(Table table, SchemaSwitch.Planner plan)
    {
        lock (table.Database.SchemaChanges) return new SchemaSwitch(_session, table).Run(plan);
    }

    private void StartThread()
    {
        if (_thread is not null || _isStopped || round == Timeout.InfiniteTimeSpan) return;
        _thread = new(Run) { IsBackground = true, Name = "lux-indexes", Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    private void Run()
    {
        while (!_isStopped)
        {
            try
            {
                RunRound();
            }
            catch (Exception fault)
            {
                if (_isStopped) return;   // a build was given up
                Volatile.Write(ref _pausedUntilMs, engine.NowMs() + (long)Pause.TotalMilliseconds);
                engine.Logger.LogError(fault, "automatic indexes could not be looked after; tables serve without them, and it is tried again");
            }
            _wake.WaitOne(round);
        }
    }
}
