using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// <c>TINSERT t [TTL s] f v [f v ...]</c> and <c>TINSERT t [TTL s] [LAYOUT hex] ROWS row [row ...]</c>. Hot path: 0 B per call when warm; what can be made
/// without the lock is, so that it is held about a microsecond.
/// </summary>
internal static class Insert
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count < 3) return Arity.Of("tinsert");
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        if (session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
        while (true)
        {
            if (table.State is not { } state) return TableNames.NotFound(arguments[0]);
            session.Rows.Clear(state);
            if (TtlArgument.Read(arguments, 1, allowsZero: false, out long seconds, out int at) is { } wrong) return wrong;
            session.Rows.Expiry = TtlArgument.ExpiryOf(session, seconds > 0 ? seconds : state.Schema.TtlSeconds);
            bool isRows = RowsArguments.TryRead(state, arguments, at, out var layout, out int first, out var error);
            if (isRows && first >= arguments.Count) return Arity.Of("tinsert");
            error ??= isRows
                ? RowsValues.Read(session, state, layout!, arguments.From(first))
                : TextRow.Read(session, state, arguments.From(at), "tinsert");
            if (error is not null) return error;
            Gather(session, state);
            if (!TryApply(session, state, isRows, out ulong id, out error)) continue;
            if (error is not null) return error;
            session.Steps.Return(id, session.Rows.Count);
            Reply(reply, isRows, id, session.Rows.Count);
            return null;
        }
    }

    /// <summary>Puts the rows into the batch; ids are patched under the lock.</summary>
    public static void Gather(TableSession session, TableState state)
    {
        session.Effects.Clear();
        for (int row = 0; row < session.Rows.Count; row++)
            session.Rows.SetEffect(row, session.Effects.Put(state.Table.Number, 0, 0, session.Rows[row]));
    }

    /// <summary>False when the schema changed since the rows were made, or an expired row was in the way.</summary>
    public static bool TryApply(TableSession session, TableState state, bool isRows, out ulong id, out LuxError? error)
    {
        var rows = session.Rows;
        var table = state.Table;
        error = null;
        id = 0;
        lock (table.Database)
        {
            if (table.State != state) return false;
            error = TtlArgument.Check(table, rows.Expiry);
            if (error is not null) return true;
            id = table.NextId;
            for (int row = 0; row < rows.Count; row++)
            {
                ulong own = id + (ulong)row;
                error = UniqueCheck.Find(state, rows, row, own, out ulong holder);
                if (error is not null && UniqueCheck.TryFree(session, table, holder)) return false;
                error ??= ReferenceCheck.Find(session, state, row, id, own);
                if (error is not null)
                {
                    if (isRows && rows.Count > 1) error = error.InRow(row + 1);
                    return true;
                }
                rows.SetId(row, own);
                session.Effects.PatchId(rows.Effect(row), own);
            }
            long place = session.Append();
            table.Database.BeginChange();
            try
            {
                for (int row = 0; row < rows.Count; row++)
                {
                    table.Places.Set(id + (ulong)row, place + rows.Effect(row));
                    foreach (var index in state.Indexes) index.Tree.Insert(rows.Key(row, index));
                    table.SetExpiry(id + (ulong)row, 0, rows.Expiry);
                }
                table.NextId = id + (ulong)rows.Count;
                table.RowCount += rows.Count;
            }
            finally
            {
                table.Database.EndChange();
            }
        }
        return true;
    }

    private static void Reply(ReplyBuffer reply, bool isRows, ulong id, int count)
    {
        if (isRows) reply.ArrayHeader(count);
        for (int row = 0; row < count; row++) reply.Integer((long)id + row);
    }
}
