namespace Lux.Engine;

/// <summary>
/// Removes rows that have expired, with what on-delete rules make of the rows that refer to them, in records of their own: an expired row is invisible, so it makes no
/// difference when it goes.
/// </summary>
internal static class ExpiredRows
{
    /// <summary>The most rows that one hold of the lock removes or frees: one record.</summary>
    public const int MostRows = 256;

    /// <summary>Removes the first rows that have expired by the command's time; false when there were none.</summary>
    public static bool TryRemoveDue(TableSession session, Table table)
    {
        if (table.Expiry is not { Count: > 0 }) return false;
        lock (table.Database)
        {
            if (table.State is null) return false;
            Span<ulong> due = stackalloc ulong[MostRows];
            int count = table.Expiry.Due(session.NowMs(), due);
            if (count > 0) Remove(session, table, due[..count]);
            return count > 0;
        }
    }

    /// <summary>Removes an expired row, or, when much refers to it, a part of that: call again while it is there. Under the lock.</summary>
    public static void Remove(TableSession session, Table table, ulong id) => Remove(session, table, [id]);

    private static void Remove(TableSession session, Table table, ReadOnlySpan<ulong> ids)
    {
        var set = session.Deletes;
        set.Clear();
        foreach (ulong id in ids)
        {
            if (set.Count >= MostRows) break;
            if (!set.IsDeleted((table, id))) session.Cascade.Collect(set, table, id, MostRows);
        }
        set.Gather(session);
        long place = session.Append();
        table.Database.BeginChange();
        try
        {
            set.Apply(place);
        }
        finally
        {
            table.Database.EndChange();
        }
        table.Counts.HasExpired(ids.Length);
    }
}
