using System.Runtime.CompilerServices;

namespace Lux.Engine;

/// <summary>
/// The log that is the database: every change of every table as records in mapped, preallocated segments.
/// <code>
/// Append:  copy into the current segment, length last      (under _gate; no system call)
/// Ahead:   faults pages in before the tail, makes the next segment      (a thread)
/// Sync:    forces segments to the disk, then says so in the log         (a thread)
/// </code>
/// A command whose Append returned survives the end of the process at once, and a power cut as <see cref="SyncMode"/> says.
/// </summary>
internal sealed unsafe partial class TableLog : IDisposable
{
    private readonly TableLogOptions _options;
    private readonly DataFolder _folder;
    private readonly SegmentMap _places = new();
    private readonly List<Segment> _segments = [];

    /// <summary>Held for every append, inside the database's lock. Monitor, as measured (see engine.md).</summary>
    private readonly object _gate = new();

    private uint _epoch;
    private int _head;
    private ulong _sequence;
    private bool _closed;

    private TableLog(TableLogOptions options, DataFolder folder) => (_options, _folder) = (options, folder);

    /// <summary>The sequence of the last command appended.</summary>
    public ulong LastSequence => Volatile.Read(ref _sequence);

    /// <summary>True after a failed sync: reads go on, nothing can be appended until a restart.</summary>
    public bool IsReadOnly => Volatile.Read(ref _failure) is not null;

    /// <summary>
    /// The address of an effect; two loads. Valid until its segment is retired. The place must have come from this log.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* At(long place) => place < 0 ? (byte*)(place & long.MaxValue) : _places.At(place);

    /// <summary>
    /// A clean stop: syncs whatever the mode, says so in the log, gives the unused end of the segment back and lets the folder go.
    /// No reader may be left.
    /// </summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            Monitor.PulseAll(_gate);
        }

        StopThreads();
        if (_current is not null && !IsReadOnly)
        {
            // The second puts what the first says on the disk.
            Sync();
            Sync();
            if (!IsReadOnly) Note();
        }

        CloseSegments();
        _folder.Dispose();
    }

    private void CloseSegments()
    {
        var (current, next) = (_current, _next);
        (_current, _next) = (null, null);
        foreach (var segment in _segments) segment.Dispose();
        _segments.Clear();
        _places.Dispose();
        if (current is not null)
        {
            using var file = File.OpenHandle(current.Path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.SetLength(file, _tail);
        }

        if (next is null) return;
        next.Dispose();
        File.Delete(next.Path);
    }
}
