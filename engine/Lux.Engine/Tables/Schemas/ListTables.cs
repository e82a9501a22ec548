using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TLIST [db]</c>: the names of a database's tables in order, those that the user may see; of a database without tables none.</summary>
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
        int begun = reply.BeginArray();
        int count = 0;
        foreach (string name in database.Tables.Keys)
        {
            if (!CommandAccess.IsListed(session, database.Name, name)) continue;
            reply.Bulk(name);
            count++;
        }
        reply.EndArray(begun, count);
        return null;
    }
}
