namespace Lux.Language;

/// <summary>The whole order of index entries: by words, and where those hold only the first bytes of equal beginnings, by the rows.</summary>
public static class KeyComparer
{
    /// <summary>Compares two entries of one index.</summary>
    /// <param name="layout">The index.</param>
    /// <param name="a">The words of one entry, id last.</param>
    /// <param name="rowA">Its row.</param>
    /// <param name="b">The words of the other.</param>
    /// <param name="rowB">Its row.</param>
    /// <returns>Below, at or above zero as <paramref name="a"/> comes before, with or after <paramref name="b"/>.</returns>
    public static int Compare<TRow>(KeyLayout layout, ReadOnlySpan<ulong> a, ref TRow rowA, ReadOnlySpan<ulong> b, ref TRow rowB)
        where TRow : struct, IRowValues, allows ref struct
    {
        int order = CompareValues(layout, a, ref rowA, b, ref rowB);
        return order != 0 ? order : a[layout.ValueWords].CompareTo(b[layout.ValueWords]);
    }

    /// <summary>Compares two entries of one index by their values only, so that 0 means a conflict in a unique one.</summary>
    public static int CompareValues<TRow>(KeyLayout layout, ReadOnlySpan<ulong> a, ref TRow rowA, ReadOnlySpan<ulong> b, ref TRow rowB)
        where TRow : struct, IRowValues, allows ref struct
    {
        foreach (ref readonly var component in layout.Components)
        {
            ReadOnlySpan<ulong> wordsA = a.Slice(component.Offset, component.Words), wordsB = b.Slice(component.Offset, component.Words);
            int order = wordsA.SequenceCompareTo(wordsB);
            if (order == 0 && KeyEncoder.IsCut(component, wordsA))
                order = ValueComparer.Compare(component.Type, rowA.Value(component.Ordinal), rowB.Value(component.Ordinal));
            if (order != 0) return order;
        }
        return 0;
    }
}
