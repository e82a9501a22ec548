using Lux.Language;

namespace Lux.Engine;

/// <summary>Fills an empty index from the rows; under the lock, or before anyone else knows the table.</summary>
internal static class IndexBuilder
{
    public static void Fill(TableState state, TableIndex index)
    {
        var table = state.Table;
        Span<ulong> key = stackalloc ulong[RowChange.MaxKeyWords];
        for (ulong id = 1; id < table.NextId; id++)
        {
            long place = table.Places.Get(id);
            if (place != 0) index.Tree.Insert(RowChange.KeyOf(state, index, id, place, key));
        }
    }
}
