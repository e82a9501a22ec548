using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TLIST [db]</c>: the names of a database's tables in order; of a database without tables none.</summary>
internal static class ListTables
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count > 1) return Arity.Of("tlist");
        var database = session.Engine.Catalog.FindDatabase(arguments.Count == 1 ? arguments.Text(0) : TableName.MainDatabase);
        if (database is null)
        {
            reply.ArrayHeader(0);
            return null;
        }
        var tables = database.Tables;
        reply.ArrayHeader(tables.Count);
        foreach (string name in tables.Keys) reply.Bulk(name);
        return null;
    }
}
