using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>
/// Where each segment is mapped: a native array indexed by segment number, so that a place becomes an address by two loads. It
/// grows by a copy; the old arrays stay until the end, for a reader may hold one.
/// </summary>
internal sealed unsafe class SegmentMap : IDisposable
{
    private readonly List<nint> _retired = [];
    private nint _bases;
    private int _capacity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* At(long place) => ((byte**)_bases)[place >> 32] + (uint)place;

    /// <summary>Publishes a segment; one caller at a time.</summary>
    public void Set(int number, byte* at)
    {
        if (number >= _capacity) Grow(number);
        Volatile.Write(ref ((nint*)_bases)[number], (nint)at);
    }

    public void Dispose()
    {
        foreach (var retired in _retired) NativeMemory.Free((void*)retired);
        _retired.Clear();
        NativeMemory.Free((void*)_bases);
        (_bases, _capacity) = (0, 0);
    }

    private void Grow(int number)
    {
        var capacity = Math.Max(64, Math.Max(number + 1, 2 * _capacity));
        var bases = NativeMemory.AllocZeroed((nuint)capacity, (nuint)sizeof(nint));
        new ReadOnlySpan<nint>((void*)_bases, _capacity).CopyTo(new Span<nint>(bases, capacity));
        if (_bases != 0) _retired.Add(_bases);
        Volatile.Write(ref _bases, (nint)bases);
        _capacity = capacity;
    }
}
