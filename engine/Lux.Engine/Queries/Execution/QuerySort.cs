using Lux.Language;

namespace Lux.Engine;

/// <summary>Orders found rows by their values, where no index gives the order.</summary>
internal static class QuerySort
{
    /// <summary>Keeps no more than are wanted once there are twice as many; false when the rest needs more than <paramref name="bytes"/>.</summary>
    public static bool TryTrim(QueryPlan plan, QueryBuffers buffers, long wanted, long bytes)
    {
        long perRow = sizeof(ulong) + sizeof(int) + (sizeof(long) * plan.Tables.Length);
        if (wanted <= int.MaxValue / 4 && buffers.FoundIds.Count >= Math.Max(2 * wanted, 4 * QueryBuffers.Slice)) Sort(plan, buffers, wanted);
        return buffers.FoundIds.Count * perRow <= bytes;
    }

    /// <summary>Orders the found rows and keeps the first that are wanted.</summary>
    public static void Sort(QueryPlan plan, QueryBuffers buffers, long wanted)
    {
        int tables = plan.Tables.Length;
        int[] order = [.. Enumerable.Range(0, buffers.FoundIds.Count)];
        Array.Sort(order, new ByOrder(plan, buffers));
        int count = (int)Math.Min(order.Length, wanted);
        ulong[] ids = [.. buffers.FoundIds];
        long[] places = [.. buffers.FoundPlaces];
        buffers.FoundIds.Clear();
        buffers.FoundPlaces.Clear();
        foreach (int at in order.AsSpan(0, count))
        {
            buffers.FoundIds.Add(ids[at]);
            buffers.FoundPlaces.AddRange(places.AsSpan(at * tables, tables));
        }
    }

    private sealed class ByOrder(QueryPlan plan, QueryBuffers buffers) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            int tables = plan.Tables.Length;
            var places = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(buffers.FoundPlaces);
            Span<byte> scratchX = stackalloc byte[QueryRow.IdBytes], scratchY = stackalloc byte[QueryRow.IdBytes];
            var a = new QueryRow(plan, buffers.FoundIds[x], places.Slice(x * tables, tables), scratchX);
            var b = new QueryRow(plan, buffers.FoundIds[y], places.Slice(y * tables, tables), scratchY);
            foreach (var item in plan.Order)
            {
                int order = item.Field == new BoundField(0, BoundField.Id) ? a.Id.CompareTo(b.Id) : ValueComparer.Compare(item.Type, a.Value(item.Field), b.Value(item.Field));
                if (order != 0) return item.IsDescending ? -order : order;
            }
            return 0;
        }
    }
}
