using System.Runtime.InteropServices;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The writes with WHERE. Their rows are found, and what can be is prepared, without the lock; the change is made only if under the lock no row of a table that was
/// read has changed since, so that the statement sees one state. Otherwise it starts over, after <see cref="Tries"/> times under the lock.
/// </summary>
internal static class WhereWrite
{
    private const int Tries = 3;

    public static LuxError? Run<TWrite>(TableSession session, TableCommand command, CommandArguments arguments, ReplyBuffer reply)
        where TWrite : IWhereWrite
    {
        for (int tries = 0; ; tries++)
        {
            if (session.WritePlans.Find(session, command, arguments, out var plan) is { } refused) return refused;
            var query = plan!.Condition!;
            if (!LimitValue.TryRead(plan.LimitArgument, "LIMIT", arguments, long.MaxValue, out long limit, out var error)) return error;
            if (!session.Queries.Constants.TryRead(query, arguments, session.NowMs(), out error)) return error;
            bool isLocked = false;
            try
            {
                if (tries >= Tries) Monitor.Enter(query.Root.Database, ref isLocked);
                if (!TryRun<TWrite>(session, plan, arguments, limit, out error)) continue;
                if (error is null) reply.Integer(session.Queries.FoundIds.Count);
                return error;
            }
            finally
            {
                if (isLocked) Monitor.Exit(query.Root.Database);
                session.Queries.Clear();
            }
        }
    }

    /// <summary>The ids of the rows found.</summary>
    public static ReadOnlySpan<ulong> Found(TableSession session) => CollectionsMarshal.AsSpan(session.Queries.FoundIds);

    private static bool TryRun<TWrite>(TableSession session, WritePlan plan, CommandArguments arguments, long limit, out LuxError? error)
        where TWrite : IWhereWrite
    {
        var query = plan.Condition!;
        using var epoch = session.EnterEpoch();
        session.Seen.Remember(query);
        if (!FindRows.TryRun(session, query, limit, out error)) return false;
        if (error is not null) return true;
        bool isNone = session.Queries.FoundIds.Count == 0;
        error = isNone ? GivenValues.Check(session, plan, arguments) : TWrite.Prepare(session, plan, arguments);
        if (error is not null || isNone) return true;
        lock (query.Root.Database)
        {
            if (!plan.IsCurrent || !session.Seen.IsStill(query)) return false;
            return TWrite.TryApply(session, plan, out error);
        }
    }
}
