using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TDEL t id</c> and <c>TDEL t WHERE cond [LIMIT n]</c>, with what on-delete rules make of the rows that refer to it: all of it is collected first, then written as one record.</summary>
internal static class Delete
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (DeleteWhere.Is(arguments)) return WhereWrite.Run<DeleteWhere>(session, TableCommand.TDel, arguments, reply);
        if (arguments.Count != 2) return Arity.Of("tdel");
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        if (!RowId.TryParse(arguments[1], out ulong id, out var error)) return error;
        lock (table.Database)
        {
            if (table.State is null) return TableNames.NotFound(arguments[0]);
            if (session.Find(table, id) == 0) return RowId.NotFound(table, arguments[1]);
            error = Apply(session, table, [id]);
            if (error is not null) return error;
        }
        reply.Ok();
        return null;
    }

    /// <summary>Collects, appends and applies the delete of rows that are there; under the lock.</summary>
    public static LuxError? Apply(TableSession session, Table table, ReadOnlySpan<ulong> ids)
    {
        var set = session.Deletes;
        if (set.Collect(session, table, ids) is { } error) return error;
        set.Gather(session);
        long place = session.Append();
        table.Database.BeginChange();
        try
        {
            set.Apply(place);
        }
        finally
        {
            table.Database.EndChange();
        }
        return null;
    }
}
