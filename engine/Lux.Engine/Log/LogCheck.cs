namespace Lux.Engine;

/// <summary>Walks a chain of segments to its very end, over every place that is not whole.</summary>
internal sealed class LogCheck(SegmentChain chain)
{
    private readonly List<string> _lines = [];
    private readonly List<ulong> _missing = [];
    private ulong _last;
    private ulong _synced;
    private long _commands;
    private long _behind;

    public LuxDataReport Run()
    {
        var segments = chain.Segments;
        _last = (segments[0].Header?.FirstSequence ?? 1) - 1;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Header is { } header)
            {
                Walk(segments[i], header, i + 1 < segments.Count ? segments[i + 1].Header?.PreviousEnd : null);
            }
            else if (i + 1 < segments.Count || !IsUnused(segments[i]))
            {
                Missing($"{segments[i].Path}: the header is not whole, so nothing in it can be read");
            }
        }

        foreach (var leftover in chain.Leftovers) _lines.Add($"{leftover.Path}: cut off by an earlier start, not part of the log");
        return Verdict();
    }

    private void Walk(SegmentFile segment, SegmentHeader header, long? end)
    {
        using var reader = new SegmentReader(segment, header.Seed);
        var (first, commands) = (0ul, 0L);
        if (header.FirstSequence > _last + 1) Missing($"{segment.Path}: begins with sequence {header.FirstSequence}, {_last + 1} is not there");
        long offset = SegmentHeader.Bytes;
        while (offset != end)
        {
            var at = offset;
            if (!reader.TryFind(ref at, header.FirstSequence - 1, out var record) || at >= end) break;
            if (at != offset) Missing($"{segment.Path}: not whole from offset {offset}; whole again from {at} with sequence {record.Sequence}");
            offset = at + record.Bytes;
            if (record.IsMark)
            {
                _synced = Math.Max(_synced, LogRecovery.SyncedIn(record));
                continue;
            }

            if (first == 0) first = record.Sequence;
            if (_missing.Count > 0) _behind++;
            commands++;
            _last = record.Sequence;
        }

        if (offset < end) Missing($"{segment.Path}: not whole from offset {offset} to its end at {end}");
        _commands += commands;
        _lines.Add($"{segment.Path}: epoch {header.Epoch}, {commands} commands{(commands == 0 ? "" : $" ({first} to {_last})")}, ends at {offset}");
    }

    private void Missing(string line)
    {
        _lines.Add(line);
        _missing.Add(_last + 1);
    }

    private static bool IsUnused(SegmentFile segment)
    {
        using var reader = new SegmentReader(segment, 0);
        return reader.IsZero(SegmentHeader.Bytes);
    }

    private LuxDataReport Verdict()
    {
        var damaged = _missing.Exists(sequence => sequence <= _synced);
        _lines.Add(damaged
            ? $"Damaged: {_commands} commands are whole, but some of those up to sequence {_synced}, which were on the disk, are not. A start is refused; restore the files from a backup."
            : _missing.Count > 0
            ? $"A torn tail, as a power cut leaves it: a start cuts it and drops {_behind} whole commands behind it, none of which was synced."
            : $"Whole: {_commands} commands up to sequence {_last}, on the disk for certain up to {_synced}.");
        return new LuxDataReport(!damaged, _lines);
    }
}
