namespace Lux.Engine;

/// <summary>Says of a log what is whole and what is not.</summary>
internal sealed class LogCheck(SegmentChain chain, Guid engine, IReadOnlyList<string> missingSegments, SyncedNote note, string cure) : ILogVisitor
{
    private readonly List<string> _lines = [];
    private readonly List<ulong> _missing = [];
    private ulong _first;
    private ulong _last;
    private ulong _synced = note.Sequence;
    private long _commands;
    private long _inSegment;
    private long _behind;

    /// <summary>Whether a start is refused; known after <see cref="Run"/>.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>What was found; known after <see cref="Run"/>.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public void Run()
    {
        foreach (var path in missingSegments) _lines.Add($"{path}: is missing");
        var walk = new LogWalk(chain, engine, this);
        _last = (chain.Segments[0].Header?.FirstSequence ?? 1) - 1;
        walk.Run();
        foreach (var leftover in chain.Leftovers) _lines.Add($"{leftover.Path}: cut off by an earlier start, not part of the log");
        if (_last < note.Sequence) Missing($"the log ends with sequence {_last}, and up to {note.Sequence} it was on the disk");
        IsDamaged = missingSegments.Count > 0 || IsHeaderLost || _missing.Exists(sequence => sequence <= _synced);
        _lines.Add(Verdict());
    }

    void ILogVisitor.Begin(SegmentFile segment) => (_first, _inSegment) = (0, 0);

    void ILogVisitor.Whole(SegmentFile segment, long offset, in Record record)
    {
        if (record.IsMark)
        {
            _synced = Math.Max(_synced, LogRecovery.SyncedIn(record));
            return;
        }

        if (_inSegment++ == 0) _first = record.Sequence;
        if (_missing.Count > 0) _behind++;
        _commands++;
        _last = record.Sequence;
    }

    void ILogVisitor.End(SegmentFile segment, long offset) =>
        _lines.Add($"{segment.Path}: {(segment.Header is { } header ? $"epoch {header.Epoch}, " : "")}{_inSegment} commands{(_inSegment == 0 ? "" : $" ({_first} to {_last})")}, ends at {offset}");

    void ILogVisitor.Missing(string line) => Missing(line);

    /// <summary>The first header and the last one noted were on the disk, whatever is in the segment.</summary>
    private bool IsHeaderLost => chain.Segments[0].Header is null || chain.Segments.Any(segment => segment.Header is null && segment.Number == note.Segment);

    private void Missing(string line)
    {
        _lines.Add(line);
        _missing.Add(_last + 1);
    }

    private string Verdict() =>
        IsDamaged ? $"Damaged: {_commands} commands are whole, but some of those up to sequence {Math.Max(_synced, _last)}, which were on the disk, are not.{cure}"
        : _missing.Count > 0 ? $"A torn tail, as a power cut leaves it: a start cuts it and drops {_behind} whole commands behind it, none of which was synced."
        : $"Whole: {_commands} commands up to sequence {_last}, on the disk for certain up to {_synced}.";
}
