namespace Lux.Engine;

/// <summary>What cleaning needs of the log: the oldest segment to read, and to let it go once nothing in it is needed.</summary>
internal sealed unsafe partial class TableLog
{
    /// <summary>Where cleaning last said which segment is the first; those begun since repeat it.</summary>
    private int _headIn;

    /// <summary>Told, under the log's lock, that a segment is full.</summary>
    public Action? Sealed { get; set; }

    /// <summary>How tests make the file system fail.</summary>
    public LogFaults Faults => _options.Faults;

    /// <summary>Bytes of all records that are there.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate) return _segments.Sum(segment => segment == _current ? _tail : segment.End);
        }
    }

    /// <summary>How many segments there are.</summary>
    public int SegmentCount
    {
        get
        {
            lock (_gate) return _segments.Count;
        }
    }

    /// <summary>The number of the segment that is written.</summary>
    public int CurrentNumber
    {
        get
        {
            lock (_gate) return _current!.Number;
        }
    }

    /// <summary>The oldest segment, null while it is the one that is written.</summary>
    public Segment? Oldest
    {
        get
        {
            lock (_gate) return _segments.Count > 0 && _segments[0] != _current ? _segments[0] : null;
        }
    }

    /// <summary>Reads a segment's records from its file, so that what is carried over was checked. Of a segment that is full.</summary>
    public static SegmentReader Read(Segment segment)
    {
        _ = SegmentHeader.TryRead(new ReadOnlySpan<byte>(segment.Base, SegmentHeader.Bytes), out var header, out _);
        return new SegmentReader(new SegmentFile(segment.Path, segment.Number, segment.End, header), header.Seed);
    }

    /// <summary>
    /// Lets the oldest segment go: everything that is needed of it was appended again. Its file goes when that is on the disk, whatever
    /// the mode, and its pages when no reader is left that could look there.
    /// </summary>
    /// <exception cref="LogReadOnlyException">The disk failed: the segment stays.</exception>
    public void Retire(Segment oldest, ReaderEpochs epochs)
    {
        int head;
        lock (_gate) head = _segments[1].Number;
        var mark = new EffectBuffer();
        _ = mark.Head(head);
        lock (_gate)
        {
            AppendMark(mark.Batch);
            _headIn = _current!.Number;
        }

        SyncNow();

        // A header that says `head` must not reach the disk before what it stands for.
        lock (_gate)
        {
            _head = head;
            _segments.RemoveAt(0);
        }

        _options.Faults.Removing?.Invoke(oldest.Path);
        File.Delete(oldest.Path);
        if (OperatingSystem.IsLinux()) Posix.FlushDirectory(_folder.Tables);
        epochs.Retire(oldest.Dispose);
    }

    /// <summary>Puts everything appended so far on the disk, whatever the mode.</summary>
    private void SyncNow()
    {
        if (!Syncs && OperatingSystem.IsLinux()) Posix.FlushDirectory(_folder.Tables);
        Sync();
        if (Volatile.Read(ref _failure) is { } failure) throw new LogReadOnlyException(_failedPath, failure);
    }
}
