using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TCOUNT t</c>: a counter that writers keep, read between two of them, less the rows that have expired and are not yet removed.</summary>
internal static class CountRows
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count != 1) return Arity.Of("tcount");
        if (session.Engine.Catalog.Find(arguments[0]) is not { State: not null } table) return TableNames.NotFound(arguments[0]);
        using var read = session.Read(table.Database);
        long count;
        do
        {
            read.Begin();
            count = Of(session, table);
        }
        while (!read.TryEnd());
        reply.Integer(count);
        return null;
    }

    /// <summary>How many rows are seen; read in a step.</summary>
    public static long Of(TableSession session, Table table) => table.RowCount - (table.Expiry?.CountDue(session.NowMs()) ?? 0);
}
