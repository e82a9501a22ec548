using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lux.Engine;

/// <summary>What a <see cref="TableEngine"/> needs to open.</summary>
internal sealed record TableEngineOptions
{
    /// <summary>The data folder.</summary>
    public required string Directory { get; init; }

    /// <summary>When the log is forced to the disk.</summary>
    public SyncMode Sync { get; init; } = SyncMode.EverySecond;

    /// <summary>The most bytes that indexes and places may take; writes that need more are refused.</summary>
    public long IndexMemory { get; init; } = long.MaxValue;

    /// <summary>How often expired rows are removed; infinite for never, as they are invisible anyway.</summary>
    public TimeSpan ExpiryRound { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often automatic indexes are looked after, besides when one is asked for; infinite for never.</summary>
    public TimeSpan IndexRound { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A command that takes so long is listed by TSLOW; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>What <c>*</c> and <c>default(*)</c> call now, and what decides whether a row has expired.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Lets tests look at a schema change between its steps, and end it there.</summary>
    public Action<SchemaStep> OnSchemaStep { get; init; } = static _ => { };

    /// <summary>Told of recovery, of faults of the disk and of errors inside.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Size of the first segment of a start; each following one is twice as large, up to <see cref="MaxSegmentBytes"/>.</summary>
    public int FirstSegmentBytes { get; init; } = 1 << 20;

    /// <summary>Size at which segments stop growing.</summary>
    public int MaxSegmentBytes { get; init; } = 64 << 20;

    /// <summary>A log smaller than this is not cleaned.</summary>
    public long LeastCleanedBytes { get; init; } = 16 << 20;

    /// <summary>Whether a thread cleans the log whenever it is worth it; otherwise only <see cref="LogCleaner.Clean()"/> does.</summary>
    public bool CleansByItself { get; init; } = true;

    /// <summary>Lets tests make the file system fail.</summary>
    public LogFaults Faults { get; init; } = LogFaults.None;

    /// <summary>What the log takes of these.</summary>
    public TableLogOptions Log => new()
    {
        Directory = Directory,
        Sync = Sync,
        Clock = Clock,
        Logger = Logger,
        Faults = Faults,
        FirstSegmentBytes = FirstSegmentBytes,
        MaxSegmentBytes = MaxSegmentBytes,
    };
}
