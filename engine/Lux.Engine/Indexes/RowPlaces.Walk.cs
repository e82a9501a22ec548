using System.Numerics;

namespace Lux.Engine;

/// <summary>
/// The ids that have rows, one after the other. What is said of readers of a tree holds here, too: without the lock a walk may meet a writer's half-done work, so it only ends for
/// sure and stays within the pages. It looks at 64 ids at a time where there are few rows, and at 262,144 where there are none.
/// </summary>
internal sealed unsafe partial class RowPlaces
{
    private const int WordBits = 6, GroupBits = 6;

    /// <summary>The least id from <paramref name="from"/> to <paramref name="to"/> that has a row; 0 for none.</summary>
    public ulong FirstFrom(ulong from, ulong to)
    {
        ulong at = from + ((1 << FirstPageBits) - 1), last = to + ((1 << FirstPageBits) - 1);
        while (at <= last)
        {
            int page = BitOperations.Log2(at) - FirstPageBits;
            if (page >= PageCount) return 0;
            ulong begin = 1UL << (page + FirstPageBits), offset = at - begin;
            if (Bits(page) is var bits && bits != null)
            {
                ulong word = offset >> WordBits, found = Volatile.Read(ref bits[word]) & (ulong.MaxValue << (int)(offset & 63));
                while (found == 0 && (word = WordFrom(bits, page, word + 1)) < 1UL << page) found = Volatile.Read(ref bits[word]);
                if (found != 0) return (at = begin + (word << WordBits) + (uint)BitOperations.TrailingZeroCount(found)) <= last ? at - ((1 << FirstPageBits) - 1) : 0;
            }
            at = begin << 1;
        }
        return 0;
    }

    /// <summary>The greatest id from <paramref name="to"/> down to <paramref name="from"/> that has a row; 0 for none.</summary>
    public ulong LastFrom(ulong to, ulong from)
    {
        ulong at = to + ((1 << FirstPageBits) - 1), last = from + ((1 << FirstPageBits) - 1);
        while (at >= last)
        {
            int page = BitOperations.Log2(at) - FirstPageBits;
            if (page >= PageCount) return 0;
            ulong begin = 1UL << (page + FirstPageBits), offset = at - begin;
            if (Bits(page) is var bits && bits != null)
            {
                long word = (long)(offset >> WordBits);
                ulong found = Volatile.Read(ref bits[word]) & (ulong.MaxValue >> (63 - (int)(offset & 63)));
                while (found == 0 && (word = WordDown(bits, page, word - 1)) >= 0) found = Volatile.Read(ref bits[word]);
                if (found != 0) return (at = begin + ((ulong)word << WordBits) + (uint)BitOperations.Log2(found)) >= last ? at - ((1 << FirstPageBits) - 1) : 0;
            }
            at = begin - 1;
        }
        return 0;
    }

    private static long GroupWords(int page) => 1L << Math.Max(0, page - WordBits - GroupBits);

    private ulong* Bits(int page)
    {
        var entries = (ulong*)Volatile.Read(ref *(nint*)(_pages + page));
        return entries == null ? null : entries + (1UL << (page + FirstPageBits));
    }

    // A word from this one on that may have bits; the number of words for none. Where a group begins, those without are passed over.
    private static ulong WordFrom(ulong* bits, int page, ulong word)
    {
        ulong words = 1UL << page;
        ulong* groups = bits + words;
        while (word < words && (word & 63) == 0)
        {
            ulong group = word >> GroupBits, found = Volatile.Read(ref groups[group >> WordBits]) & (ulong.MaxValue << (int)(group & 63));
            if (found != 0) return ((group & ~63UL) + (uint)BitOperations.TrailingZeroCount(found)) << GroupBits;
            word = ((group >> WordBits) + 1) << (WordBits + GroupBits);
        }
        return word;
    }

    // The same downwards; -1 for none.
    private static long WordDown(ulong* bits, int page, long word)
    {
        ulong* groups = bits + (1UL << page);
        while (word >= 0 && (word & 63) == 63)
        {
            ulong group = (ulong)word >> GroupBits, found = Volatile.Read(ref groups[group >> WordBits]) & (ulong.MaxValue >> (63 - (int)(group & 63)));
            if (found != 0) return (long)((((group & ~63UL) + (uint)BitOperations.Log2(found)) << GroupBits) + 63);
            word = (long)((group & ~63UL) << GroupBits) - 1;
        }
        return word;
    }

    // Takes down whether a place of a page is taken. Under the writers' lock.
    private void Mark(int page, ulong offset, bool isTaken)
    {
        ulong* bits = Bits(page), groups = bits + (1UL << page);
        ulong word = offset >> WordBits, group = word >> GroupBits, before = bits[word], bit = 1UL << (int)(offset & 63);
        Volatile.Write(ref bits[word], isTaken ? before | bit : before & ~bit);
        if (bits[word] != 0 && before != 0) return;
        bool hasRows = false;
        ulong end = Math.Min((group + 1) << GroupBits, 1UL << page);
        for (ulong i = group << GroupBits; i < end && !hasRows; i++) hasRows = bits[i] != 0;
        ulong groupBit = 1UL << (int)(group & 63);
        ref ulong found = ref groups[group >> WordBits];
        Volatile.Write(ref found, hasRows ? found | groupBit : found & ~groupBit);
    }
}
