using System.Runtime.InteropServices;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TUPDATE t SET f v [f v ...] WHERE cond [LIMIT n]</c>. Constraints hold for the rows as they are after all of them were changed.</summary>
internal abstract class UpdateWhere : IWhereWrite
{
    /// <summary>Whether the arguments of TUPDATE are of this form.</summary>
    public static bool Is(CommandArguments arguments) => Ascii.EqualsIgnoreCase(arguments[1], "SET"u8);

    public static LuxError? Prepare(TableSession session, WritePlan plan, CommandArguments arguments)
    {
        var state = plan.State;
        var rows = session.Rows;
        rows.Clear(state);
        session.Pairs.Take(plan.Arguments);
        session.Effects.Clear();
        var ids = WhereWrite.Found(session);
        for (int row = 0; row < ids.Length; row++)
        {
            long former = FormerOf(session, plan, row);
            var old = state.RowAt(former);
            rows.Expiry = RowHeader.ExpiryOf(state.Table.RowAt(former));
            if (Update.Merge(session, state, ref old, arguments) is { } error) return error;
            rows.SetEffect(row, session.Effects.Put(state.Table.Number, ids[row], former, rows[row]));
        }
        return ids.Length > 1 ? BatchUniques.Find(plan.ChangedUniques, rows, out _) : null;
    }

    public static bool TryApply(TableSession session, WritePlan plan, out LuxError? error)
    {
        var state = plan.State;
        var ids = WhereWrite.Found(session);
        error = null;
        for (int row = 0; row < ids.Length; row++)
        {
            error = FindTaken(session, plan, row, ids, out ulong holder);
            if (error is not null) return !UniqueCheck.TryFree(session, state.Table, holder);
            error = ReferenceCheck.Find(session, state, row, ids[row], ids[row], FormerOf(session, plan, row));
            if (error is not null) return true;
        }
        long place = session.Append();
        state.Table.Database.BeginChange();
        try
        {
            for (int row = 0; row < ids.Length; row++)
                RowChange.Replace(state, ids[row], FormerOf(session, plan, row), place + session.Rows.Effect(row));
        }
        finally
        {
            state.Table.Database.EndChange();
        }
        return true;
    }

    // A row of the statement that holds the values now has others afterwards: that no two of them have the same then was checked before.
    private static LuxError? FindTaken(TableSession session, WritePlan plan, int row, ReadOnlySpan<ulong> ids, out ulong holder)
    {
        holder = 0;
        foreach (var index in plan.ChangedUniques)
        {
            if (session.Rows.HasNull(row, index)) continue;
            if (UniqueCheck.IsTaken(index, session.Rows, row, ids[row], out holder) && ids.BinarySearch(holder) < 0) return UniqueCheck.Violation(index);
        }
        return null;
    }

    private static long FormerOf(TableSession session, WritePlan plan, int row) =>
        CollectionsMarshal.AsSpan(session.Queries.FoundPlaces)[row * plan.Condition!.Tables.Length];
}
