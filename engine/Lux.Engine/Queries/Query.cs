using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TQUERY</c> and <c>TCOUNT t WHERE ...</c>.</summary>
internal static class Query
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply, bool isCount)
    {
        int mark = reply.Mark();
        var choice = session.Queries.Access.Choice;
        choice.Clear();
        session.LastQuery = default;
        while (true)
        {
            var plan = session.Queries.Plans.Find(arguments, isCount);
            if (plan is null)
            {
                if (QueryPlanner.TryPlan(session, arguments, isCount, out plan) is { } refused) return refused;
                session.Queries.Plans.Add(arguments, isCount, plan!);
            }
            if (CommandAccess.Refusal(session, plan!) is { } denied) return denied;
            AutomaticIndexes.Ask(session, plan!);
            if (!LimitValue.TryRead(plan!.Query.LimitArgument, "LIMIT", arguments, long.MaxValue, out long limit, out var error)) return error;
            if (!LimitValue.TryRead(plan.Query.OffsetArgument, "OFFSET", arguments, 0, out long offset, out error)) return error;
            if (QueryExecution.TryRun(session, plan, arguments, limit, offset, isCount, reply, out error))
            {
                session.LastPlan = plan;
                plan.Root.Counts.Queried(isScan: choice.IsMade && choice.Path.IsWholeTable, session.LastQuery.Rows);
                return error;
            }
            reply.Rewind(mark);
        }
    }
}
