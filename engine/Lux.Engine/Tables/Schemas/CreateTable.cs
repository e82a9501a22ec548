using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TCREATE [db.]t column... [UNIQUE a,b] [INDEX a,b] [TTL seconds]</c>.</summary>
internal static class CreateTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        var texts = new string[arguments.Count];
        for (int i = 0; i < texts.Length; i++) texts[i] = arguments.Text(i);
        if (!SchemaParser.TryParseCreate(texts, out var name, out var schema, out var error)) return error;
        if (session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
        foreach (var column in schema!.Columns)
            if (StoredDefaults.Check(column) is { } wrong) return wrong;
        return Create(session, session.Engine.Catalog.DatabaseOf(name.Database), schema, reply);
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
            SchemaLog.Begin(session, table, definition);
            SchemaLog.Append(session, table);
            database.BeginChange();
            try
            {
                session.Engine.Catalog.Add(table);
                StateBuilder.Install(StateBuilder.Build(table, definition, null), null);
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
