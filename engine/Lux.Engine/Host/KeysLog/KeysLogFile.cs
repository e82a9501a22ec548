using Tsavorite.core;

namespace Lux.Engine;

/// <summary>
/// A file of the keys that Garnet only appends to. A write that finds no room is kept, with the memory that Garnet holds for it, and done when there is some: Garnet, which takes a
/// failed write of its log for the end of all saving, sees nothing but a slow disk.
/// </summary>
internal sealed class KeysLogFile : IDevice
{
    private readonly IDevice _inner;
    private readonly KeysRoom _room;
    private readonly ReservedEnd? _reserved;
    private readonly Lock _gate = new();
    private List<KeysLogWrite> _kept = [];
    private int _again;

    public KeysLogFile(IDevice inner, KeysRoom room, bool reserves)
    {
        (_inner, _room) = (inner, room);
        if (reserves) _reserved = new(inner.FileName);
    }

    public string Path => _inner.FileName;

    public uint SectorSize => _inner.SectorSize;

    public string FileName => _inner.FileName;

    public long Capacity => _inner.Capacity;

    public long SegmentSize => _inner.SegmentSize;

    public int StartSegment => _inner.StartSegment;

    public int EndSegment => _inner.EndSegment;

    public int ThrottleLimit { get => _inner.ThrottleLimit; set => _inner.ThrottleLimit = value; }

    public void Initialize(long segmentSize, LightEpoch? epoch = null, bool omitSegmentIdFromFilename = false)
    {
        _inner.Initialize(segmentSize, epoch, omitSegmentIdFromFilename);
        if (_reserved is null) return;
        IOException? missing;
        lock (_gate)
        {
            _reserved.Begin(segmentSize);
            missing = _reserved.Extend(0);
        }

        if (missing is not null) _room.Missing(this, missing);
    }

    public void WriteAsync(nint sourceAddress, int segmentId, ulong destinationAddress, uint numBytesToWrite, DeviceIOCompletionCallback callback, object context)
    {
        if (_reserved is not null && Extend((segmentId * Math.Max(0, SegmentSize)) + (long)destinationAddress + numBytesToWrite) is { } missing) _room.Missing(this, missing);
        Write(new(this, sourceAddress, segmentId, destinationAddress, numBytesToWrite, callback, context));
    }

    public void WriteAsync(nint alignedSourceAddress, ulong alignedDestinationAddress, uint numBytesToWrite, DeviceIOCompletionCallback callback, object context)
    {
        var (segment, offset) = SegmentSize > 0 ? Math.DivRem(alignedDestinationAddress, (ulong)SegmentSize) : (0, alignedDestinationAddress);
        WriteAsync(alignedSourceAddress, (int)segment, offset, numBytesToWrite, callback, context);
    }

    /// <summary>Whether all that was kept is written and there is room for more; tries both. While a kept write is on its way the answer is no.</summary>
    public bool HasRoomAgain()
    {
        List<KeysLogWrite> kept;
        lock (_gate)
        {
            if (_kept.Count == 0 && _again == 0) return _reserved?.Extend(0) is null;
            (kept, _kept) = (_kept, []);
            _again += kept.Count;
        }

        foreach (var write in kept) Write(write);
        return false;
    }

    public bool TryComplete() => _inner.TryComplete();

    public bool TryCompleteMine() => _inner.TryCompleteMine();

    public bool Throttle() => _inner.Throttle();

    public void ReadAsync(int segmentId, ulong sourceAddress, nint destinationAddress, uint readLength, DeviceIOCompletionCallback callback, object context) =>
        _inner.ReadAsync(segmentId, sourceAddress, destinationAddress, readLength, callback, context);

    public void ReadAsync(ulong alignedSourceAddress, nint alignedDestinationAddress, uint aligned_read_length, DeviceIOCompletionCallback callback, object context) =>
        _inner.ReadAsync(alignedSourceAddress, alignedDestinationAddress, aligned_read_length, callback, context);

    public void TruncateUntilAddressAsync(long toAddress, AsyncCallback callback, IAsyncResult result) => _inner.TruncateUntilAddressAsync(toAddress, callback, result);

    public void TruncateUntilAddress(long toAddress) => _inner.TruncateUntilAddress(toAddress);

    public void TruncateUntilSegmentAsync(int toSegment, AsyncCallback callback, IAsyncResult result) => _inner.TruncateUntilSegmentAsync(toSegment, callback, result);

    public void TruncateUntilSegment(int toSegment) => _inner.TruncateUntilSegment(toSegment);

    public void RemoveSegmentAsync(int segment, AsyncCallback callback, IAsyncResult result) => _inner.RemoveSegmentAsync(segment, callback, result);

    public void RemoveSegment(int segment) => _inner.RemoveSegment(segment);

    public long GetFileSize(int segment) => _inner.GetFileSize(segment);

    public void Reset() => _inner.Reset();

    public void Dispose() => _inner.Dispose();

    private IOException? Extend(long end)
    {
        lock (_gate) return _reserved!.Extend(end);
    }

    private void Write(KeysLogWrite write) =>
        _inner.WriteAsync(write.Source, write.Segment, write.Destination, write.Bytes, static (error, written, context, fault) => ((KeysLogWrite)context).File.Done((KeysLogWrite)context, error, written, fault), write);

    private void Done(KeysLogWrite write, uint error, uint written, Exception? fault)
    {
        var keeps = error != 0 && DiskFull.Is(fault) && !_room.IsClosed;
        lock (_gate)
        {
            if (write.WasKept) _again--;
            if (keeps)
            {
                write.WasKept = true;
                _kept.Add(write);
            }
        }

        if (keeps) _room.Missing(this, fault!);
        else
        {
            if (error != 0) _room.Failed(this, fault ?? new IOException($"error {error}"));
            write.Callback(error, written, write.Context, fault!);
        }
    }
}
