using Lux.Language;

namespace Lux.Engine;

/// <summary>Changes of single rows in places and indexes, by the rows in the log. Under the lock and between the sequence's two steps.</summary>
internal static class RowChange
{
    public const int MaxKeyWords = (Limits.IndexColumns * 3) + 1;

    /// <summary>Puts a row where there is none.</summary>
    public static void Insert(TableState state, ulong id, long place)
    {
        Span<ulong> key = stackalloc ulong[MaxKeyWords];
        state.Table.Places.Set(id, place);
        foreach (var index in state.Indexes) index.Tree.Insert(KeyOf(state, index, id, place, key));
        state.Table.SetExpiry(id, 0, RowHeader.ExpiryOf(state.Table.RowAt(place)));
        state.Table.RowCount++;
    }

    /// <summary>Takes a row out.</summary>
    public static void Delete(TableState state, ulong id, long place)
    {
        Span<ulong> key = stackalloc ulong[MaxKeyWords];
        foreach (var index in state.Indexes) index.Tree.Remove(KeyOf(state, index, id, place, key));
        state.Table.SetExpiry(id, RowHeader.ExpiryOf(state.Table.RowAt(place)), 0);
        state.Table.Places.Set(id, 0);
        state.Table.RowCount--;
    }

    /// <summary>Puts a row in the place of its former version.</summary>
    public static void Replace(TableState state, ulong id, long former, long place)
    {
        Span<ulong> key = stackalloc ulong[MaxKeyWords];
        foreach (var index in state.Indexes)
            if (IsChanged(state, index, former, place)) index.Tree.Remove(KeyOf(state, index, id, former, key));
        state.Table.SetExpiry(id, RowHeader.ExpiryOf(state.Table.RowAt(former)), RowHeader.ExpiryOf(state.Table.RowAt(place)));
        state.Table.Places.Set(id, place);
        foreach (var index in state.Indexes)
            if (IsChanged(state, index, former, place)) index.Tree.Insert(KeyOf(state, index, id, place, key));
    }

    /// <summary>The entry that the row at <paramref name="place"/> has in an index.</summary>
    public static Span<ulong> KeyOf(TableState state, TableIndex index, ulong id, long place, Span<ulong> key)
    {
        key = key[..index.Layout.Words];
        index.KeyOf(state, state.Table.RowAt(place), id, key, out _);
        return key;
    }

    private static bool IsChanged(TableState state, TableIndex index, long former, long place)
    {
        StoredRow a = state.RowAt(former), b = state.RowAt(place);
        foreach (int ordinal in index.Ordinals)
            if (!a.Value(ordinal).SequenceEqual(b.Value(ordinal))) return true;
        return false;
    }
}
