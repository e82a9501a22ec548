using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lux.Engine;

/// <summary>
/// Reads the records of one segment by pread, never through a map: an unreadable sector is then an error with a place and not
/// the end of the process.
/// </summary>
internal sealed class SegmentReader : IDisposable
{
    private const int WindowBytes = 1 << 20;

    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly long _length;
    private readonly uint _seed;
    private byte[] _window = GC.AllocateUninitializedArray<byte>(WindowBytes);
    private long _windowStart;
    private int _windowLength;

    public SegmentReader(SegmentFile segment, uint seed)
    {
        _path = segment.Path;
        _length = segment.Length;
        _seed = seed;
        _file = File.OpenHandle(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>The record at an offset; false when none that is whole begins there.</summary>
    public bool TryRead(long offset, out Record record)
    {
        record = default;
        if (!TryGet(offset, LogFormat.RecordHeaderBytes, out var header)) return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is <= 0 or > LogFormat.MaxBatchBytes) return false;
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var sequence = BinaryPrimitives.ReadUInt64LittleEndian(header[8..]);
        if (!TryGet(offset + LogFormat.RecordHeaderBytes, length, out var batch)) return false;
        if (Record.Checksum(_seed, sequence, batch) != crc) return false;
        record = new Record(sequence, batch);
        return true;
    }

    /// <summary>
    /// The next whole record at or after an offset, for what lies behind damage: records begin at multiples of 8, so each is tried.
    /// </summary>
    public bool TryFind(ref long offset, ulong after, out Record record)
    {
        for (; TryGet(offset, LogFormat.RecordHeaderBytes, out var header); offset += 8)
        {
            // Most of an unwritten tail is zeros; they are skipped a window at a time.
            if (BinaryPrimitives.ReadUInt64LittleEndian(header) == 0 && SkipZeros(ref offset)) continue;
            if (BinaryPrimitives.ReadUInt64LittleEndian(header[8..]) - after < uint.MaxValue && TryRead(offset, out record)) return true;
        }

        record = default;
        return false;
    }

    /// <summary>True when the first bytes are all zeros, as those of a segment that was made ahead and not begun.</summary>
    public bool IsZero(int count) => !TryGet(0, count, out var bytes) || bytes.IndexOfAnyExcept((byte)0) < 0;

    public void Dispose() => _file.Dispose();

    private bool SkipZeros(ref long offset)
    {
        var rest = _window.AsSpan((int)(offset - _windowStart), (int)(_windowStart + _windowLength - offset));
        var words = MemoryMarshal.Cast<byte, ulong>(rest);
        var zeros = words.IndexOfAnyExcept(0ul);
        if (zeros < 0) zeros = words.Length;

        // A record's length, not its checksum, makes the first word; stay one word before what is not zero.
        if (zeros < 2) return false;
        offset += 8L * (zeros - 2);
        return true;
    }

    private bool TryGet(long offset, int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (offset + count > _length) return false;
        if (offset < _windowStart || offset + count > _windowStart + _windowLength) Fill(offset, count);
        if (offset + count > _windowStart + _windowLength) return false;
        bytes = _window.AsSpan((int)(offset - _windowStart), count);
        return true;
    }

    private void Fill(long offset, int count)
    {
        if (_window.Length < count) _window = GC.AllocateUninitializedArray<byte>(Math.Max(count, 2 * _window.Length));
        _windowStart = offset;
        _windowLength = 0;
        try
        {
            while (_windowLength < _window.Length)
            {
                var read = RandomAccess.Read(_file, _window.AsSpan(_windowLength), offset + _windowLength);
                if (read == 0) break;
                _windowLength += read;
            }
        }
        catch (IOException e)
        {
            throw new LuxEngineException(
                $"{_path} cannot be read at offset {offset + _windowLength}: {e.Message} Nothing was changed; check the disk.", e);
        }
    }
}
