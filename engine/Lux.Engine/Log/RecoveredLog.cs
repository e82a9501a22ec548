namespace Lux.Engine;

/// <summary>Where the log ends, as recovery found it.</summary>
/// <param name="Segments">What stays, oldest first; the last may have a tail to cut at <paramref name="End"/>.</param>
/// <param name="End">Where the last of them ends, 0 when there is none.</param>
/// <param name="LastSequence">The sequence of the last whole command.</param>
/// <param name="SyncedSequence">The highest sequence that a `synced` record vouches for.</param>
/// <param name="Commands">How many commands were replayed.</param>
/// <param name="DroppedCommands">Whole commands behind the first that is not: never synced, cut with it.</param>
internal sealed record RecoveredLog(
    IReadOnlyList<SegmentFile> Segments,
    long End,
    ulong LastSequence,
    ulong SyncedSequence,
    long Commands,
    long DroppedCommands);
