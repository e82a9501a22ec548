using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TQUERY</c> and <c>TCOUNT t WHERE ...</c>.</summary>
internal static class Query
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply, bool isCount)
    {
        int mark = reply.Mark();
        while (true)
        {
            var plan = session.Queries.Plans.Find(arguments, isCount);
            if (plan is null)
            {
                if (QueryPlanner.TryPlan(session, arguments, isCount, out plan) is { } refused) return refused;
                session.Queries.Plans.Add(arguments, isCount, plan!);
            }
            if (InvalidNumber(plan!.Query.LimitArgument, "LIMIT", arguments) is { } limit) return limit;
            if (InvalidNumber(plan.Query.OffsetArgument, "OFFSET", arguments) is { } offset) return offset;
            if (QueryExecution.TryRun(session, plan, arguments, isCount, reply, out var error)) return error;
            reply.Rewind(mark);
        }
    }

    private static LuxError? InvalidNumber(int argument, string clause, CommandArguments arguments)
    {
        if (argument < 0) return null;
        var text = arguments[argument];
        bool isNumber = System.Buffers.Text.Utf8Parser.TryParse(text, out long number, out int read) && read == text.Length && number >= 0;
        return isNumber ? null : LuxError.Of(ErrorCode.NotAPositiveNumber, clause).At(argument);
    }
}
