using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TCOUNT t</c>: a counter that writers keep.</summary>
internal static class CountRows
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count != 1) return Arity.Of("tcount");
        if (session.Engine.Catalog.Find(arguments[0]) is not { State: not null } table) return TableNames.NotFound(arguments[0]);
        reply.Integer(table.RowCount);
        return null;
    }
}
