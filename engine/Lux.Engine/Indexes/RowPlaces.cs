using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>
/// Where each row lies: id to place, 0 for none. Pages in native memory, each twice as large as the one before, so that a small table is small, nothing
/// is ever moved, and a page that is only reserved costs no memory. Behind its places a page has a bit for each that is taken, and behind those a bit for each 64 words of bits,
/// so that a scan passes over ids without rows. One writer; readers take no lock. Hot path: two reads, 0 B.
/// </summary>
/// <param name="memory">Counts the pages; null for none.</param>
/// <param name="live">Counts the bytes of the rows; null for none.</param>
internal sealed unsafe partial class RowPlaces(IndexMemory? memory = null, LiveBytes? live = null) : IDisposable
{
    private const int FirstPageBits = 6;
    private const int PageCount = 64 - FirstPageBits;

    private long** _pages = (long**)NativeMemory.AllocZeroed(PageCount, (nuint)sizeof(long*));
    private long _changes;

    /// <summary>Rises with every change of a place: a write that read rows before it took the lock sees by it whether they are still the same.</summary>
    public long Changes => Volatile.Read(ref _changes);

    ~RowPlaces() => Free();

    /// <summary>The place of a row; 0 when there is none, whatever the number is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(ulong id)
    {
        ulong at = id + ((1 << FirstPageBits) - 1);   // id 1 is the first entry of the first page
        int page = BitOperations.Log2(at) - FirstPageBits;
        if ((uint)page >= PageCount) return 0;
        long* entries = (long*)Volatile.Read(ref *(nint*)(_pages + page));
        return entries == null ? 0 : Volatile.Read(ref entries[at - (1UL << (page + FirstPageBits))]);
    }

    /// <summary>Sets the place of a row, 0 for none. Under the writers' lock.</summary>
    public void Set(ulong id, long place)
    {
        ulong at = id + ((1 << FirstPageBits) - 1);
        int page = BitOperations.Log2(at) - FirstPageBits;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)page, (uint)PageCount, nameof(id));
        if (_pages[page] == null)
        {
            Volatile.Write(ref *(nint*)(_pages + page), (nint)NativeMemory.AllocZeroed((nuint)BytesOf(page)));
            memory?.Add(BytesOf(page));
        }
        ref long entry = ref _pages[page][at - (1UL << (page + FirstPageBits))];
        _changes++;
        live?.Move(entry, place);
        if ((entry == 0) != (place == 0)) Mark(page, at - (1UL << (page + FirstPageBits)), place != 0);
        Volatile.Write(ref entry, place);
    }

    /// <summary>Gives the memory back; no reader may be left.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static long BytesOf(int page) => sizeof(long) * ((1L << (page + FirstPageBits)) + (1L << page) + GroupWords(page));

    private void Free()
    {
        if (_pages == null) return;
        for (int i = 0; i < PageCount; i++)
        {
            if (_pages[i] != null) memory?.Add(-BytesOf(i));
            NativeMemory.Free(_pages[i]);
        }
        NativeMemory.Free(_pages);
        _pages = null;
    }
}
