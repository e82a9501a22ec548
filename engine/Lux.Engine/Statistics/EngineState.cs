using System.Reflection;

namespace Lux.Engine;

/// <summary>How the engine is at one moment: what TINFO answers and the metrics show.</summary>
internal sealed record EngineState
{
    public static readonly string Version = typeof(EngineState).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public EngineState(TableEngine engine)
    {
        var tables = engine.Catalog.Tables.ToArray();
        Uptime = engine.Uptime;
        Databases = engine.Catalog.Databases.Count(database => !database.Tables.IsEmpty);
        Tables = tables.Length;
        Rows = tables.Sum(table => table.RowCount);
        Expired = tables.Sum(table => table.Counts.Expired);
        LogBytes = engine.Log.Bytes;
        LogLiveBytes = Math.Min(engine.Cleaner.LiveBytes, LogBytes);
        Segments = engine.Log.SegmentCount;
        Sequence = engine.Log.LastSequence;
        IsReadOnly = engine.Log.IsReadOnly;
        Syncs = engine.Log.Times.Count;
        SyncSeconds = engine.Log.Times.Seconds;
        LastSyncSeconds = engine.Log.Times.LastSeconds;
        IndexMemory = engine.Memory.Used;
        IndexMemoryLimit = engine.Memory.Limit;
        Connections = engine.Connections?.Invoke() ?? 0;
        Slow = engine.Counts.Slow.Count;
        Commands = engine.Counts.Sum();
    }

    public TimeSpan Uptime { get; }

    public int Databases { get; }

    public int Tables { get; }

    public long Rows { get; }

    /// <summary>Expired rows that were removed since the start.</summary>
    public long Expired { get; }

    public long LogBytes { get; }

    public long LogLiveBytes { get; }

    public int Segments { get; }

    /// <summary>The number of the newest record.</summary>
    public ulong Sequence { get; }

    public bool IsReadOnly { get; }

    public long Syncs { get; }

    public double SyncSeconds { get; }

    public double LastSyncSeconds { get; }

    public long IndexMemory { get; }

    public long IndexMemoryLimit { get; }

    public int Connections { get; }

    public long Slow { get; }

    /// <summary>By kind.</summary>
    public CommandCounts[] Commands { get; }
}
