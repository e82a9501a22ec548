using System.Buffers.Binary;

namespace Lux.Engine;

/// <summary>Writes a new log into an empty folder by plain writes, from one thread: nobody reads or appends meanwhile.</summary>
internal sealed class LogWriter(string directory, Guid engine, uint epoch, int firstNumber, TimeProvider clock) : IDisposable
{
    private const long SegmentBytes = 64 << 20;

    private FileStream? _file;
    private uint _seed;
    private long _offset;
    private int _previous;
    private long _previousEnd;
    private int _number = firstNumber - 1;

    /// <summary>The sequence of the last command written.</summary>
    public ulong Sequence { get; private set; }

    /// <summary>Writes a command.</summary>
    public void Append(ReadOnlySpan<byte> batch)
    {
        if (_file is null || _offset + LogFormat.RecordBytes(batch.Length) > SegmentBytes) Begin();
        Write(batch, ++Sequence);
    }

    /// <summary>Says in the log and beside it that all of it is on the disk, and makes it so.</summary>
    public void Complete()
    {
        if (_file is null) Begin();
        _file!.Flush(flushToDisk: true);
        var mark = new EffectBuffer();
        _ = mark.Synced(_number, _offset, Sequence);
        Write(mark.Batch, Sequence);
        _file.Flush(flushToDisk: true);
        new SyncedNote(_number, Sequence).Write(directory);
    }

    public void Dispose() => _file?.Dispose();

    private void Begin()
    {
        _file?.Flush(flushToDisk: true);
        _file?.Dispose();
        (_previous, _previousEnd) = (_file is null ? 0 : _number, _file is null ? 0 : _offset);
        _number++;
        _file = new FileStream(SegmentFile.PathOf(directory, _number), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 20);
        var header = new SegmentHeader(engine, _number, epoch, _previous, (uint)_previousEnd, Sequence + 1, 0, clock.GetUtcNow().ToUnixTimeMilliseconds());
        Span<byte> bytes = stackalloc byte[SegmentHeader.Bytes];
        header.Write(bytes);
        _file.Write(bytes);
        (_offset, _seed) = (SegmentHeader.Bytes, header.Seed);
    }

    private void Write(ReadOnlySpan<byte> batch, ulong sequence)
    {
        Span<byte> header = stackalloc byte[LogFormat.RecordHeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, batch.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Record.Checksum(_seed, sequence, batch));
        BinaryPrimitives.WriteUInt64LittleEndian(header[8..], sequence);
        _file!.Write(header);
        _file.Write(batch);
        var bytes = LogFormat.RecordBytes(batch.Length);
        header.Clear();
        _file.Write(header[..(bytes - LogFormat.RecordHeaderBytes - batch.Length)]);
        _offset += bytes;
    }
}
