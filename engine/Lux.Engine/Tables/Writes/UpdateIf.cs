using System.Globalization;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TUPDATE t id [TTL s] f v [f v ...] IF cond</c>: the row is changed only if the condition is true of it, and of the rows that it refers to, as they are under the lock.</summary>
internal static class UpdateIf
{
    /// <summary>Whether the arguments of TUPDATE have an IF; a column cannot be named so, and it is looked for only where a field can stand.</summary>
    public static bool Is(CommandArguments arguments)
    {
        for (int i = 2; i < arguments.Count; i += 2)
            if (arguments[i].Length == 2 && Ascii.EqualsIgnoreCase(arguments[i], "IF"u8)) return true;
        return false;
    }

    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        while (true)
        {
            if (session.WritePlans.Find(session, TableCommand.TUpdate, arguments, out var plan) is { } refused) return refused;
            long seconds = -1;
            if (plan!.HasTtl && TtlArgument.Read(arguments, 2, allowsZero: true, out seconds, out _) is { } wrong) return wrong;
            if (!RowId.TryParse(arguments[1], out ulong id, out var error)) return error;
            if (!session.Queries.Constants.TryRead(plan.Condition!, arguments, session.NowMs(), out error)) return error;
            if (!TryRun(session, plan, id, seconds, arguments, out bool isTrue, out error)) continue;
            if (error is not null) return error;
            if (!isTrue && session.Steps.IsRunning) return LuxError.Of(ErrorCode.IfNotTrue, id.ToString(CultureInfo.InvariantCulture), plan.State.Table.Name);
            if (isTrue) reply.Ok();
            else reply.Null();
            return null;
        }
    }

    /// <summary>False when something changed between reading the rows and taking the lock.</summary>
    private static bool TryRun(TableSession session, WritePlan plan, ulong id, long seconds, CommandArguments arguments, out bool isTrue, out LuxError? error)
    {
        var query = plan.Condition!;
        var state = plan.State;
        session.Queries.Reserve(1, 1, query.Tables.Length);
        var places = session.Queries.Places.AsSpan(0, query.Tables.Length);
        isTrue = false;
        error = null;
        using var read = session.Read(state.Table.Database);
        bool isCurrent;
        do
        {
            read.Begin();
            isCurrent = plan.IsCurrent;
            if (isCurrent) RowFinder.Locate(session, query, id, places);
        }
        while (!read.TryEnd());
        if (!isCurrent) return false;
        if (places[0] == 0)
        {
            error = RowId.NotFound(state.Table, arguments[1]);
            return true;
        }

        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        var row = new QueryRow(query, id, places, scratch);
        isTrue = RowFinder.Holds(query, path: null, ref row, session.Queries.Constants);
        if (!isTrue)
        {
            error = GivenValues.Check(session, plan, arguments);
            return true;
        }
        session.Rows.Clear(state);
        session.Pairs.Take(plan.Arguments);
        var old = state.RowAt(places[0]);
        session.Rows.Expiry = seconds < 0 ? RowHeader.ExpiryOf(state.Table.RowAt(places[0])) : TtlArgument.ExpiryOf(session, seconds);
        error = Update.Merge(session, state, ref old, arguments);
        if (error is not null) return true;
        Update.Gather(session, state, id, places[0], ref old);
        lock (state.Table.Database)
            return AreStill(session, query, id, places) && Update.TryApply(session, state, id, places[0], out error);
    }

    // Also the rows that the condition reaches through references are those that it was true of.
    private static bool AreStill(TableSession session, QueryPlan query, ulong id, ReadOnlySpan<long> places)
    {
        if (places.Length == 1) return true;
        Span<long> now = places.Length <= 16 ? stackalloc long[places.Length] : new long[places.Length];
        if (!query.IsCurrent) return false;
        RowFinder.Locate(session, query, id, now);
        return now.SequenceEqual(places);
    }
}
