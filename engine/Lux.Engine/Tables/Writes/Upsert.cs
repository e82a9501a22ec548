using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// <c>TUPSERT t BY c[,c] f v [f v ...]</c>: changes the row that the unique index of BY finds, or inserts one. Which of the two is decided, and done, in one hold of the lock,
/// so sessions that upsert the same values at once make one row.
/// </summary>
internal static class Upsert
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        while (true)
        {
            if (session.WritePlans.Find(session, TableCommand.TUpsert, arguments, out var plan) is { } unplanned) return unplanned;
            var state = plan!.State;
            session.Pairs.Take(plan.Arguments);
            // The row as it is inserted. What is missing in it does not matter when there is one already.
            session.Rows.Clear(state);
            session.Rows.Expiry = TtlArgument.ExpiryOf(session, state.Schema.TtlSeconds);
            var refused = TextRow.Write(session, state, arguments);
            if (refused is not null && refused.Code != ErrorCode.NotNull) return refused;
            if (refused is null) Insert.Gather(session, state);
            if (WriteKey(session, plan, arguments) is { } wrong) return wrong;
            lock (state.Table.Database)
            {
                if (!plan.IsCurrent) continue;
                if (!UniqueCheck.IsTaken(plan.By!, session.Key, 0, 0, out ulong id)) id = 0;
                else if (UniqueCheck.TryFree(session, state.Table, id)) continue;
                var error = refused;
                if (id != 0 && !TryChange(session, state, id, arguments, out error)) continue;
                if (id == 0 && session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
                if (id == 0 && error is null && !Insert.TryApply(session, state, isRows: false, out id, out error)) continue;
                if (error is not null) return error;
                session.Steps.Return(id, 1);
                reply.Integer((long)id);
                return null;
            }
        }
    }

    /// <summary>A row that has the values of BY and nulls otherwise.</summary>
    private static LuxError? WriteKey(TableSession session, WritePlan plan, CommandArguments arguments)
    {
        var key = session.Key;
        key.Clear(plan.State);
        int start = key.Begin();
        for (int i = 0; i < plan.State.Columns.Length; i++)
        {
            if (!plan.By!.Ordinals.AsSpan().Contains(i)) key.Writer.WriteNil();
            else if (!TextValue.TryEncode(plan.State.Columns[i], arguments[plan.Arguments[i]], session.NowMs(), key.Writer, out var wrong)) return wrong;
        }
        return key.End(start, isLookedFor: true);
    }

    private static bool TryChange(TableSession session, TableState state, ulong id, CommandArguments arguments, out LuxError? error)
    {
        long former = state.Table.Places.Get(id);
        var old = state.RowAt(former);
        session.Rows.Clear(state);
        session.Rows.Expiry = RowHeader.ExpiryOf(state.Table.RowAt(former));
        error = Update.Merge(session, state, ref old, arguments);
        if (error is not null) return true;
        Update.Gather(session, state, id, former, ref old);
        return Update.TryApply(session, state, id, former, out error);
    }
}
