namespace Lux.Engine;

/// <summary>What a backup needs of the log: all commands so far in files that never change again.</summary>
internal sealed unsafe partial class TableLog
{
    /// <summary>
    /// Ends the segment that is written and puts everything on the disk, whatever the mode. Every command up to the sequence of the answer lies whole in its segments, and none
    /// after it. They stay there as long as the caller holds cleaning off.
    /// </summary>
    /// <exception cref="LogFullException">The disk is full, so the log cannot go on in another segment.</exception>
    /// <exception cref="LogReadOnlyException">The sync failed.</exception>
    public SealedLog Seal()
    {
        SealedLog log;
        lock (_gate)
        {
            if (_closed || _failure is not null) ThrowClosed();
            // One without commands can hold what a backup needs, too: that segments before its first one are gone.
            if (_segments.Count == 1 || FirstSequence <= _sequence || _headIn == _current!.Number) End(_current!);

            // Others may have written on in the new segment while this waited for it.
            log = new(_folder.Engine, FirstSequence - 1, [.. _segments.Where(segment => segment != _current)]);
        }

        SyncNow();
        return log;
    }

    /// <summary>The sequence of the first command of the segment that is written, whether it is there already or not.</summary>
    private ulong FirstSequence => SegmentHeader.TryRead(new ReadOnlySpan<byte>(_base, SegmentHeader.Bytes), out var header, out _)
        ? header.FirstSequence
        : throw new LuxEngineException($"{_current!.Path} has lost its header; stop the engine and run lux-server --check");

    private void End(Segment written)
    {
        while (_current == written) ContinueOrWait(SegmentHeader.Bytes);
    }
}
