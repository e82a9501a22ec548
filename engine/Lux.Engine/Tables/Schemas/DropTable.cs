using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TDROP t</c>: an error while another table refers to it.</summary>
internal static class DropTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count != 1) return Arity.Of("tdrop");
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        lock (table.Database)
        {
            if (table.State is not { } state) return TableNames.NotFound(arguments[0]);
            if (References.To(table) is { } other) return LuxError.Of(ErrorCode.TableReferenced, table.Name, other.Name);
            SchemaLog.AppendDrop(session, table);
            table.Database.BeginChange();
            try
            {
                session.Engine.Catalog.Remove(table);
                table.State = null;
                References.Link(table.Database);
            }
            finally
            {
                table.Database.EndChange();
            }
            session.Engine.Epochs.Retire(() =>
            {
                foreach (var index in state.Indexes) index.Tree.Dispose();
                table.Expiry?.Dispose();
                table.Places.Dispose();
            });
        }
        reply.Ok();
        return null;
    }
}
