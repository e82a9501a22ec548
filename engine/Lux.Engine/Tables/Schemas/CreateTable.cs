using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TCREATE [db.]t column... [UNIQUE a,b] [INDEX a,b] [TTL seconds]</c>.</summary>
internal static class CreateTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (!SchemaParser.TryParseCreate(arguments.Texts(), out var name, out var schema, out var error)) return error;
        if (session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
        if (StoredDefaults.Check(schema!) is { } wrong) return wrong;
        return Create(session, session.Engine.Catalog.DatabaseOf(name.Database), schema!, reply);
    }

    private static LuxError? Create(TableSession session, Database database, TableSchema schema, ReplyBuffer reply)
    {
        lock (database)
        {
            if (database.Tables.ContainsKey(schema.Name)) return LuxError.Of(ErrorCode.TableExists, schema.Name);
            foreach (var column in schema.Columns)
                if (References.Missing(database, column, schema.Name) is { } missing) return missing;
            if (ExpiryRules.Check(database, schema) is { } restricted) return restricted;
            var table = new Table(session.Engine, database, schema.Name, session.Engine.NextTableNumber());
            var definition = TableDefinition.New(database.Name, schema);
            var state = StateBuilder.Build(table, definition, null);
            SchemaLog.Append(session, state);
            database.BeginChange();
            try
            {
                session.Engine.Catalog.Add(table);
                StateBuilder.Look(state);
                table.State = state;
                References.Link(database);
            }
            finally
            {
                database.EndChange();
            }
        }
        reply.Ok();
        return null;
    }
}
