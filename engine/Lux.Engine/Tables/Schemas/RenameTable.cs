using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TRENAME t new</c>: the tables that refer to it follow, in the same record.</summary>
internal static class RenameTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (!AlterParser.TryParseRename(arguments.Texts(), out _, out string newName, out var error)) return error;
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        lock (table.Database.SchemaChanges)
        {
            lock (table.Database)
            {
                if (table.State is null) return TableNames.NotFound(arguments[0]);
                if (newName != table.Name)
                {
                    if (table.Database.Tables.ContainsKey(newName)) return LuxError.Of(ErrorCode.TableExists, newName).At(1);
                    SchemaSwitch.Commit(session, [.. Renamed(table, newName)]);
                }
            }
        }
        reply.Ok();
        return null;
    }

    private static IEnumerable<TableState> Renamed(Table table, string newName)
    {
        Table Find(string name) => name == newName ? table : table.Database.Tables[name];
        foreach (var other in table.Referrers.Select(r => r.Child).Append(table).Distinct())
        {
            var state = other.State!;
            var definition = state.Definition.Redeclared(SchemaChange.RenameTable(state.Schema, table.Name, newName));
            if (definition.Version > TableDefinition.MaxLayouts)
                throw new LuxEngineException($"ERR table '{other.Name}' has changed its columns {TableDefinition.MaxLayouts} times; copy it into a new one");
            yield return StateBuilder.Build(other, definition, state, Find);
        }
    }
}
