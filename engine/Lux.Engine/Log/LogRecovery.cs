namespace Lux.Engine;

/// <summary>
/// Replays a chain of segments up to the first record that is not whole and decides what that means: below the highest synced
/// sequence it is damage, and the start is refused; above it is the tail that a power cut tore, and it is cut. Writes nothing.
/// </summary>
/// <param name="chain">The segments.</param>
/// <param name="replay">Receives the commands.</param>
/// <param name="noted">The sequence up to which everything is on the disk for certain, whatever the segments say.</param>
internal sealed class LogRecovery(SegmentChain chain, ILogReplay replay, ulong noted)
{
    private readonly List<SegmentFile> _kept = [];
    private readonly HashSet<int> _withCommands = [];
    private ulong _last;
    private ulong _synced = noted;
    private long _commands;
    private long _droppedCommands;
    private ulong _highestAfterCut = noted;

    /// <exception cref="LuxEngineException">The log is damaged below what was synced.</exception>
    public RecoveredLog Run()
    {
        var segments = chain.Segments;
        _last = (segments[0].Header?.FirstSequence ?? 1) - 1;
        long end = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Header is not { } header || header.FirstSequence != _last + 1)
            {
                Cut(i, 0);
                break;
            }

            var whole = Replay(segment, header, EndOf(i), out var offset);
            _kept.Add(segment);
            end = offset;
            if (!whole)
            {
                Cut(i, offset);
                break;
            }
        }

        return DropIdle(end);
    }

    /// <summary>Where the segment after says that this one ends, or -1.</summary>
    private long EndOf(int i) =>
        i + 1 < chain.Segments.Count && chain.Segments[i + 1].Header is { } next ? next.PreviousEnd : -1;

    /// <summary>Replays one segment; true when it ends where the next one says.</summary>
    private bool Replay(SegmentFile segment, SegmentHeader header, long end, out long offset)
    {
        using var reader = new SegmentReader(segment, header.Seed);
        offset = SegmentHeader.Bytes;
        while (offset != end)
        {
            if (!reader.TryRead(offset, out var record)) return false;
            if (record.Sequence != (record.IsMark ? _last : _last + 1)) return false;
            if (record.IsMark)
            {
                _synced = Math.Max(_synced, SyncedIn(record));
            }
            else
            {
                replay.Apply(record.Sequence, LogFormat.Place(segment.Number, offset + LogFormat.RecordHeaderBytes), record.Batch);
                _last = record.Sequence;
                _commands++;
                _ = _withCommands.Add(segment.Number);
            }

            offset += record.Bytes;
        }

        return true;
    }

    /// <summary>Looks at everything behind the first record that is not whole, and refuses when some of it vouches for that record.</summary>
    private void Cut(int i, long offset)
    {
        var segments = chain.Segments;
        var damaged = segments[i];
        var epoch = segments.Take(i).Select(segment => segment.Header?.Epoch ?? 0).LastOrDefault();
        for (var k = i; k < segments.Count; k++)
        {
            var segment = segments[k];
            if (segment.Header is { } header)
            {
                epoch = header.Epoch;
                Survey(segment, header.Seed, k == i && offset > 0 ? offset : SegmentHeader.Bytes);
            }
            else if (chain.Segments.FirstOrDefault(other => other.Header is not null)?.Header is { } known)
            {
                // Its own header would say the epoch: it is that of its neighbours, or of a start after them.
                Survey(segment, SegmentHeader.SeedOf(known.Engine, epoch, segment.Number), SegmentHeader.Bytes);
                Survey(segment, SegmentHeader.SeedOf(known.Engine, epoch + 1, segment.Number), SegmentHeader.Bytes);
            }
        }

        // The first header was on the disk before the folder had an IDENT, so no power cut takes it.
        if (i == 0 && offset == 0)
        {
            throw new LuxEngineException(
                $"{damaged.Path} is damaged at offset 0, and the log begins with it. Nothing was changed; lux-server --check shows what is whole.");
        }

        if (_highestAfterCut > _last)
        {
            throw new LuxEngineException(
                $"{damaged.Path} is damaged at offset {offset}: everything up to sequence {_highestAfterCut} was on the disk and {_last + 1} is not whole. "
                + "Nothing was changed; lux-server --check shows what is whole.");
        }
    }

    private void Survey(SegmentFile segment, uint seed, long offset)
    {
        using var reader = new SegmentReader(segment, seed);
        for (; reader.TryFind(ref offset, _last, out var record); offset += record.Bytes)
        {
            if (record.IsMark)
            {
                _highestAfterCut = Math.Max(_highestAfterCut, SyncedIn(record));
            }
            else
            {
                _droppedCommands++;
            }
        }
    }

    /// <summary>The highest sequence that a mark vouches for.</summary>
    internal static ulong SyncedIn(in Record record)
    {
        ulong synced = 0;
        foreach (var effect in Effect.In(record.Batch))
        {
            if (effect.Kind == EffectKind.Synced) synced = Math.Max(synced, effect.Id);
        }

        return synced;
    }

    /// <summary>Segments at the end in which no command is are not kept: a thousand idle starts leave no thousand files.</summary>
    private RecoveredLog DropIdle(long end)
    {
        while (_kept.Count > 0 && !_withCommands.Contains(_kept[^1].Number) && (_kept.Count > 1 || _kept[0].Header!.Value.Previous == 0))
        {
            end = _kept[^1].Header!.Value.PreviousEnd;
            _kept.RemoveAt(_kept.Count - 1);
        }

        return new RecoveredLog(_kept, end, _last, _synced, _commands, _droppedCommands);
    }
}
