using Lux.Language;

namespace Lux.Engine;

/// <summary>Whether another row has the values of a new one in a unique index. Under the lock; hot path: one descent per unique index.</summary>
internal static class UniqueCheck
{
    /// <summary>The first unique index in which a row other than <paramref name="own"/> has the values of row <paramref name="row"/>, as its error, or null; the other row is <paramref name="holder"/>.</summary>
    public static LuxError? Find(TableState state, RowSet rows, int row, ulong own, out ulong holder)
    {
        holder = 0;
        foreach (var index in state.UniqueIndexes)
        {
            if (rows.HasNull(row, index)) continue;
            if (IsTaken(index, rows, row, own, out holder)) return Violation(index);
        }
        return null;
    }

    /// <summary>Whether a row other than <paramref name="own"/>, <paramref name="holder"/>, has the values of row <paramref name="row"/> in <paramref name="index"/>. The key's id is lost.</summary>
    public static bool IsTaken(TableIndex index, RowSet rows, int row, ulong own, out ulong holder)
    {
        var key = rows.Key(row, index);
        int words = index.Layout.ValueWords;
        if (index.Layout.IsExact) return index.Tree.TryFindFirst(key[..words], out holder) && holder != own;
        return IsTakenByText(index, rows, row, own, out holder);
    }

    /// <summary>Whether <paramref name="holder"/>, a row in the way, has expired; it is then removed, so that the command can start over. Under the lock.</summary>
    public static bool TryFree(TableSession session, Table table, ulong holder)
    {
        if (table.Expiry is null || session.Find(table, holder) != 0) return false;
        ExpiredRows.Remove(session, table, holder);
        return true;
    }

    /// <summary>
    /// The words may hold only the beginning of the values: the entry that follows a probe with the row's values is equal to it or none is. What stands behind the first
    /// value that is cut bounds nothing: among equal beginnings entries are in the order of the whole texts.
    /// </summary>
    private static bool IsTakenByText(TableIndex index, RowSet rows, int row, ulong own, out ulong holder)
    {
        var key = rows.Key(row, index);
        key[^1] = RowTies.ProbeId;
        index.Ties.Probe = rows.Memory(row);
        Span<ulong> next = stackalloc ulong[RowChange.MaxKeyWords];
        next = next[..key.Length];
        var bound = key[..OrderedWords(index.Layout, key)];
        bool isFound = index.Tree.Collect(new ScanRange { From = bound, To = bound, After = key }, next, 1) == 1;
        holder = isFound ? next[^1] : 0;
        return isFound && holder != own && index.Ties.AreEqual(key, next);
    }

    private static int OrderedWords(KeyLayout layout, ReadOnlySpan<ulong> key)
    {
        foreach (ref readonly var component in layout.Components)
            if (KeyEncoder.IsCut(component, key.Slice(component.Offset, component.Words))) return component.Offset + component.Words;
        return layout.ValueWords;
    }

    public static LuxError Violation(TableIndex index) => index.Definition.Columns.Count == 1
        ? LuxError.Of(ErrorCode.UniqueViolation, index.Definition.Columns[0])
        : LuxError.Of(ErrorCode.UniqueViolationComposite, string.Join(",", index.Definition.Columns));
}
