using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TCOUNT t</c>: a counter that writers keep, less the rows that have expired and are not yet removed.</summary>
internal static class CountRows
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count != 1) return Arity.Of("tcount");
        if (session.Engine.Catalog.Find(arguments[0]) is not { State: not null } table) return TableNames.NotFound(arguments[0]);
        if (table.Expiry is null)
        {
            reply.Integer(table.RowCount);
            return null;
        }
        long now = session.NowMs(), count;
        using var read = session.Read(table.Database);
        do
        {
            read.Begin();
            count = table.RowCount - table.Expiry.CountDue(now);
        }
        while (!read.TryEnd());
        reply.Integer(count);
        return null;
    }
}
