using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lux.Engine;

/// <summary>What a <see cref="TableLog"/> needs to open.</summary>
internal sealed record TableLogOptions
{
    /// <summary>The data folder: holds LOCK, IDENT and tables/. Made when it does not exist.</summary>
    public required string Directory { get; init; }

    /// <summary>When the log is forced to the disk.</summary>
    public SyncMode Sync { get; init; } = SyncMode.EverySecond;

    /// <summary>Stamps segments with their time of creation; syncing runs by the real clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of recovery, of cut tails, of a full disk and of a failed sync.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Lets tests make the file system fail.</summary>
    public LogFaults Faults { get; init; } = LogFaults.None;

    /// <summary>Size of the first segment of a start; each following one is twice as large, up to <see cref="MaxSegmentBytes"/>.</summary>
    public required int FirstSegmentBytes { get; init; }

    /// <summary>Size at which segments stop growing. A record that is larger gets a segment of its own size.</summary>
    public required int MaxSegmentBytes { get; init; }
}
