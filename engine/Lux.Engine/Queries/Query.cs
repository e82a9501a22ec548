using System.Buffers.Text;
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
            if (!TryNumber(plan!.Query.LimitArgument, "LIMIT", arguments, long.MaxValue, out long limit, out var error)) return error;
            if (!TryNumber(plan.Query.OffsetArgument, "OFFSET", arguments, 0, out long offset, out error)) return error;
            if (QueryExecution.TryRun(session, plan, arguments, limit, offset, isCount, reply, out error)) return error;
            reply.Rewind(mark);
        }
    }

    private static bool TryNumber(int argument, string clause, CommandArguments arguments, long otherwise, out long number, out LuxError? error)
    {
        number = otherwise;
        error = null;
        if (argument < 0) return true;
        var text = arguments[argument];
        if (Utf8Parser.TryParse(text, out number, out int read) && read == text.Length && number >= 0) return true;
        error = LuxError.Of(ErrorCode.NotAPositiveNumber, clause).At(argument);
        return false;
    }
}
