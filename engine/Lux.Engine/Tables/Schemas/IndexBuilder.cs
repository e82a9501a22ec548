using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>
/// Fills an empty index from the rows; under the lock, or before anyone else knows the table. Entries whose words decide everything are sorted in
/// batches first, because a tree takes them several times as fast in order.
/// </summary>
internal static class IndexBuilder
{
    private const int BatchEntries = 1 << 18;

    public static void Fill(TableState state, TableIndex index)
    {
        var table = state.Table;
        int words = index.Layout.Words, count = 0;
        bool isSorted = index.Layout.IsExact && words is >= 2 and <= 5;
        int capacity = (int)Math.Clamp(table.RowCount, 1, isSorted ? BatchEntries : 1);
        var keys = new ulong[Math.Max(RowChange.MaxKeyWords, capacity * words)];
        for (ulong id = 1; id < table.NextId; id++)
        {
            long place = table.Places.Get(id);
            if (place == 0) continue;
            RowChange.KeyOf(state, index, id, place, keys.AsSpan(count * words, words));
            if (++count < capacity) continue;
            Insert(index.Tree, keys.AsSpan(0, count * words), isSorted);
            count = 0;
        }
        Insert(index.Tree, keys.AsSpan(0, count * words), isSorted);
    }

    /// <summary>Takes down when the rows expire.</summary>
    public static void FillExpiries(Table table)
    {
        for (ulong id = 1; id < table.NextId; id++)
        {
            long place = table.Places.Get(id);
            if (place != 0) table.SetExpiry(id, 0, RowHeader.ExpiryOf(table.RowAt(place)));
        }
    }

    private static void Insert(BTree tree, Span<ulong> keys, bool isSorted)
    {
        if (isSorted) Sort(keys, tree.Words);
        for (int at = 0; at < keys.Length; at += tree.Words) tree.Insert(keys.Slice(at, tree.Words));
    }

    private static void Sort(Span<ulong> keys, int words)
    {
        switch (words)
        {
            case 2:
                MemoryMarshal.Cast<ulong, Entry2>(keys).Sort();
                break;
            case 3:
                MemoryMarshal.Cast<ulong, Entry3>(keys).Sort();
                break;
            case 4:
                MemoryMarshal.Cast<ulong, Entry4>(keys).Sort();
                break;
            case 5:
                MemoryMarshal.Cast<ulong, Entry5>(keys).Sort();
                break;
        }
    }

    private readonly record struct Entry2(ulong A, ulong B) : IComparable<Entry2>
    {
        public int CompareTo(Entry2 other) => A != other.A ? (A < other.A ? -1 : 1) : B.CompareTo(other.B);
    }

    private readonly record struct Entry3(ulong A, Entry2 Rest) : IComparable<Entry3>
    {
        public int CompareTo(Entry3 other) => A != other.A ? (A < other.A ? -1 : 1) : Rest.CompareTo(other.Rest);
    }

    private readonly record struct Entry4(ulong A, Entry3 Rest) : IComparable<Entry4>
    {
        public int CompareTo(Entry4 other) => A != other.A ? (A < other.A ? -1 : 1) : Rest.CompareTo(other.Rest);
    }

    private readonly record struct Entry5(ulong A, Entry4 Rest) : IComparable<Entry5>
    {
        public int CompareTo(Entry5 other) => A != other.A ? (A < other.A ? -1 : 1) : Rest.CompareTo(other.Rest);
    }
}
