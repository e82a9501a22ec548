using System.Buffers;
using System.Runtime.CompilerServices;

namespace Lux.Engine;

/// <summary>
/// Hot path: the reply of one command in RESP2 or RESP3, in a buffer that the session reuses and hands to the server without a copy.
/// 0 B per reply while replies stay below <see cref="KeptCapacity"/>; a larger buffer goes back to the pool once it is sent.
/// </summary>
/// <remarks>The protocol: https://redis.io/docs/latest/develop/reference/protocol-spec/</remarks>
internal sealed partial class ReplyBuffer : IBufferWriter<byte>, IMemoryOwner<byte>
{
    /// <summary>The largest reply, because the server takes a reply in one piece.</summary>
    public const int Limit = 64 << 20;

    private const int FirstCapacity = 4 << 10;
    private const int KeptCapacity = 256 << 10;
    private const int LongestNumber = 20;

    // Not the shared pool, which keeps one of each size for every thread: 64 MiB for each that ever made a large reply. This one keeps one of each size for all.
    private static readonly ArrayPool<byte> Pool = ArrayPool<byte>.Create(Limit, maxArraysPerBucket: 1);

    private byte[] _bytes = new byte[FirstCapacity];
    private int _start;
    private int _end;

    /// <summary>2 or 3: what the session agreed on with HELLO. Only null is written differently.</summary>
    public byte RespVersion { get; private set; } = 2;

    public int Length => _end - _start;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(_start, Length);

    /// <summary>Begins a new reply.</summary>
    public void Reset(byte respVersion)
    {
        RespVersion = respVersion;
        _start = 0;
        _end = 0;
    }

    /// <summary>The place to come back to with <see cref="Rewind"/>.</summary>
    public int Mark() => _end;

    /// <summary>Forgets everything written since <see cref="Mark"/>.</summary>
    public void Rewind(int mark)
    {
        _end = mark;
        _start = Math.Min(_start, mark);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_end);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_end);
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - _end));
        _end += count;
    }

    /// <summary>Bytes as they are: the caller speaks RESP itself.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    Memory<byte> IMemoryOwner<byte>.Memory => _bytes.AsMemory(_start, Length);

    /// <summary>The server has copied the reply to its send buffer.</summary>
    void IDisposable.Dispose()
    {
        if (_bytes.Length <= KeptCapacity) return;
        Pool.Return(_bytes);
        _bytes = new byte[FirstCapacity];
        Reset(RespVersion);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _end)) Grow(count);
    }

    private void Grow(int count)
    {
        var needed = (long)_end + count;
        if (needed > Limit) throw new ReplyTooLargeException();
        var bigger = Pool.Rent((int)Math.Min(Math.Max(needed, 2L * _bytes.Length), Limit));
        _bytes.AsSpan(0, _end).CopyTo(bigger);
        // The first array is small and its own, not the pool's.
        if (_bytes.Length > FirstCapacity) Pool.Return(_bytes);
        _bytes = bigger;
    }
}
