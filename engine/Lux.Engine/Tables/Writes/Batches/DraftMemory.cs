using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>
/// Where the effects of a batch lie until they are in the log: native memory that is written once and given back when no reader is left, so one who meets such a
/// place, and will have to start over, reads a whole row there. A place in it is the address with the highest bit set; the log's places never have that.
/// </summary>
internal sealed unsafe class DraftMemory
{
    private const int ChunkBytes = 64 << 10;

    private readonly List<nint> _full = [];
    private byte* _chunk;
    private int _length;
    private int _used;

    ~DraftMemory()
    {
        foreach (nint full in _full) NativeMemory.Free((void*)full);
        NativeMemory.Free(_chunk);
    }

    /// <summary>Copies effects there and answers their place.</summary>
    public long Add(ReadOnlySpan<byte> effects)
    {
        if (effects.Length > _length - _used) Renew(effects.Length);
        byte* at = _chunk + _used;
        effects.CopyTo(new(at, effects.Length));
        _used += effects.Length;
        return long.MinValue | (long)at;
    }

    /// <summary>Lets go of what is full: the batch is over, so no row is found there any more.</summary>
    public void Retire(ReaderEpochs epochs)
    {
        foreach (nint full in _full) epochs.Retire(() => NativeMemory.Free((void*)full));
        _full.Clear();
    }

    private void Renew(int length)
    {
        if (_chunk != null) _full.Add((nint)_chunk);
        _length = Math.Max(ChunkBytes, length);
        _chunk = (byte*)NativeMemory.Alloc((nuint)_length);
        _used = 0;
    }
}
