using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TUPDATE t id [TTL s] f v [f v ...]</c>, <c>TUPDATE t id TTL s</c> and <c>TUPDATE t id [TTL s] [LAYOUT hex] ROWS row</c>. Hot path: 0 B per call when warm.</summary>
internal static class Update
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count < 4) return Arity.Of("tupdate");
        if (UpdateWhere.Is(arguments)) return WhereWrite.Run<UpdateWhere>(session, TableCommand.TUpdate, arguments, reply);
        if (UpdateIf.Is(arguments)) return UpdateIf.Run(session, arguments, reply);
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        if (!RowId.TryParse(arguments[1], out ulong id, out var error)) return error;
        while (true)
        {
            if (table.State is not { } state) return TableNames.NotFound(arguments[0]);
            session.Rows.Clear(state);
            error = Prepare(session, state, id, arguments, out long former);
            if (error is not null) return error;
            if (!TryApply(session, state, id, former, out error)) continue;
            if (error is not null) return error;
            reply.Ok();
            return null;
        }
    }

    /// <summary>Makes the new row and finds which index entries it changes, against the row as it is now.</summary>
    private static LuxError? Prepare(TableSession session, TableState state, ulong id, CommandArguments arguments, out long former)
    {
        former = 0;
        if (TtlArgument.Read(arguments, 2, allowsZero: true, out long seconds, out int at) is { } wrong) return wrong;
        using var epoch = session.EnterEpoch();
        former = session.Find(state.Table, id);
        long formerExpiry = former == 0 ? 0 : RowHeader.ExpiryOf(state.Table.RowAt(former));
        session.Rows.Expiry = seconds < 0 ? formerExpiry : TtlArgument.ExpiryOf(session, seconds);
        bool isRows = RowsArguments.TryRead(state, arguments, at, out var layout, out int first, out var error);
        if (isRows && arguments.Count != first + 1) return Arity.Of("tupdate");
        error ??= isRows ? RowsValues.Read(session, state, layout!, arguments.From(first))
            : at == arguments.Count ? session.Pairs.ReadNone(state)
            : session.Pairs.Read(state, arguments.From(at), "tupdate");
        if (error is not null) return error;
        if (former == 0) return RowId.NotFound(state.Table, arguments[1]);
        var old = state.RowAt(former);
        error = !isRows ? Merge(session, state, ref old, arguments.From(at))
            : layout == state.Layout ? null
            : LayoutBridge.Keep(session, state, layout!, ref old);
        if (error is not null) return error;
        Gather(session, state, id, former, ref old);
        return null;
    }

    /// <summary>Finds which index entries the new row changes and puts it into the batch.</summary>
    public static void Gather(TableSession session, TableState state, ulong id, long former, ref StoredRow old)
    {
        session.Changes.Compare(state, session.Rows, ref old, id);
        session.Effects.Clear();
        session.Rows.SetEffect(0, session.Effects.Put(state.Table.Number, id, former, session.Rows[0]));
    }

    /// <summary>The old row with the values that the command gives.</summary>
    public static LuxError? Merge(TableSession session, TableState state, ref StoredRow old, CommandArguments pairs)
    {
        long now = session.NowMs();
        var rows = session.Rows;
        int start = rows.Begin();
        for (int i = 0; i < state.Columns.Length; i++)
        {
            int argument = session.Pairs.ArgumentOf(i);
            if (argument == FieldPairs.Null) rows.Writer.WriteNil();
            else if (argument == FieldPairs.Missing) rows.Writer.WriteRaw(old.Value(i));
            else if (!TextValue.TryEncode(state.Columns[i], pairs[argument], now, rows.Writer, out var wrong)) return wrong;
        }
        return rows.End(start);
    }

    /// <summary>False when the schema or the row changed since <see cref="Prepare"/>, or an expired row was in the way.</summary>
    public static bool TryApply(TableSession session, TableState state, ulong id, long former, out LuxError? error)
    {
        var rows = session.Rows;
        var table = state.Table;
        lock (table.Database)
        {
            error = null;
            if (table.State != state || table.Places.Get(id) != former) return false;
            error = TtlArgument.Check(table, rows.Expiry);
            if (error is not null) return true;
            foreach (var index in state.UniqueIndexes)
            {
                if (!session.Changes.Has(index) || rows.HasNull(0, index) || !UniqueCheck.IsTaken(index, rows, 0, id, out ulong holder)) continue;
                if (UniqueCheck.TryFree(session, table, holder)) return false;
                error = UniqueCheck.Violation(index);
                return true;
            }
            error = ReferenceCheck.Find(session, state, 0, id, id, former);
            if (error is not null) return true;
            rows.SetId(0, id);
            long place = session.Append();
            table.Database.BeginChange();
            try
            {
                foreach (var index in state.Indexes)
                    if (session.Changes.Has(index)) index.Tree.Remove(session.Changes.FormerKey(index));
                table.SetExpiry(id, RowHeader.ExpiryOf(table.RowAt(former)), rows.Expiry);
                table.Places.Set(id, place + rows.Effect(0));
                foreach (var index in state.Indexes)
                    if (session.Changes.Has(index)) index.Tree.Insert(rows.Key(0, index));
            }
            finally
            {
                table.Database.EndChange();
            }
        }
        return true;
    }
}
