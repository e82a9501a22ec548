using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>The tables of one data folder: the log, the databases and what they share. Sessions run the commands.</summary>
internal sealed class TableEngine : IDisposable
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private uint _lastTableNumber;
    private bool _isDisposed;

    private TableEngine(TableEngineOptions options)
    {
        Clock = options.Clock;
        OnSchemaStep = options.OnSchemaStep;
        Logger = options.Logger;
        Sync = options.Sync;
        Folder = Path.GetFullPath(options.Directory);
        Counts.Slow.SetThreshold(options.SlowAfter);
        Memory = new(options.IndexMemory);
        Arena = new(Memory);
        Expiry = new(this, options.ExpiryRound);
        Automatic = new(this, options.IndexRound);
        Keepers = new Dictionary<EffectKind, IEffectKeeper> { [EffectKind.Schema] = new DefinitionKeeper(this), [EffectKind.Rule] = new RuleKeeper(this) };
    }

    /// <summary>The log; every row lies in it.</summary>
    public TableLog Log { get; set; } = null!;

    /// <summary>The memory of all index nodes.</summary>
    public NodeArena Arena { get; }

    /// <summary>What indexes and places take of the memory that is theirs.</summary>
    public IndexMemory Memory { get; }

    /// <summary>Who is reading, so that memory is not reused under a reader.</summary>
    public ReaderEpochs Epochs { get; } = new();

    /// <summary>All tables by name.</summary>
    public Catalog Catalog { get; } = new();

    /// <summary>What sessions did.</summary>
    public EngineCounts Counts { get; } = new();

    /// <summary>How many clients are connected; null without a host.</summary>
    public Func<int>? Connections { get; set; }

    /// <summary>Adds to a backup what lies beside the tables: the keys and the users; null without a host.</summary>
    public Action<BackupDraft>? BackupBeside { get; set; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>When the log is forced to the disk.</summary>
    public SyncMode Sync { get; }

    /// <summary>Time since the start.</summary>
    public TimeSpan Uptime => Stopwatch.GetElapsedTime(_began);

    /// <summary>Who may do what with which tables.</summary>
    public AccessRules Access { get; } = new();

    /// <summary>Removes expired rows in the background.</summary>
    public ExpiryWorker Expiry { get; }

    /// <summary>The indexes that the engine makes by itself.</summary>
    public AutomaticIndexes Automatic { get; }

    /// <summary>Who knows which records are still in force, by kind; of rows and ids cleaning knows itself.</summary>
    public IReadOnlyDictionary<EffectKind, IEffectKeeper> Keepers { get; }

    /// <summary>Gives the log's dead bytes back.</summary>
    public LogCleaner Cleaner { get; private set; } = null!;

    public TimeProvider Clock { get; }

    /// <summary>The engine's time in milliseconds since 1970.</summary>
    public long NowMs() => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Called at each step of a schema change.</summary>
    public Action<SchemaStep> OnSchemaStep { get; }

    public ILogger Logger { get; }

    /// <summary>Whether replies wait until their write is on the disk.</summary>
    public bool WaitsForSync => Sync == SyncMode.Always;

    /// <summary>Opens the log of a data folder and brings back every table.</summary>
    /// <exception cref="LuxEngineException">The folder or the log is refused; the message says why and what to do.</exception>
    public static TableEngine Open(TableEngineOptions options)
    {
        var engine = new TableEngine(options);
        try
        {
            var recovery = new Recovery(engine);
            engine.Log = TableLog.Open(options.Log, recovery);
            engine._lastTableNumber = recovery.LastTableNumber;
            recovery.BuildTables();
            engine.Expiry.Start();
            engine.Automatic.Start();
            engine.Cleaner = new(engine, options.LeastCleanedBytes, options.CleansByItself);
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Brings back every table of a data folder to be looked at; nothing is changed, and nothing can be.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, or its log is damaged.</exception>
    public static TableEngine OpenToRead(string folder)
    {
        var options = new TableEngineOptions { Directory = folder };
        var engine = new TableEngine(options);
        try
        {
            var recovery = new Recovery(engine);
            engine.Log = TableLog.OpenToRead(options.Log, recovery);
            recovery.BuildTables();
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>A session for one client, whose user <paramref name="user"/> names at any time; one without is of nobody and may do everything.</summary>
    public TableSession NewSession(Func<string?>? user = null, Func<TableCommand, bool>? maySend = null) => new(this, user, maySend);

    /// <summary>A number for a new table; never one that the log knows already.</summary>
    public uint NextTableNumber() => Interlocked.Increment(ref _lastTableNumber);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        Automatic.Dispose();
        Expiry.Dispose();
        Cleaner?.Dispose();
        Log?.Dispose();
        Arena.Dispose();
    }
}
