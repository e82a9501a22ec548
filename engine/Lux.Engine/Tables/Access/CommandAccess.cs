using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Which rights a command needs, asked before it runs and only when somebody has rules.</summary>
internal static class CommandAccess
{
    /// <summary>Why the session's user may not run the command, or null. Tables that a query or a condition reads are asked for by <see cref="Refusal(TableSession, QueryPlan)"/>, once they are known.</summary>
    public static LuxError? Refusal(TableSession session, TableCommand command, CommandArguments arguments)
    {
        if (session.UserName is not { } user || session.Engine.Access.Of(user).IsEmpty) return null;
        return command switch
        {
            TableCommand.TAcl or TableCommand.TSlow or TableCommand.TBackup => LuxError.Of(ErrorCode.NotWithRules, Quoted.Of(user), command.ToString().ToUpperInvariant()),
            // Shows what may be seen only; asks for each step.
            TableCommand.TList or TableCommand.TInfo or TableCommand.TBatch => null,
            _ when arguments.Count == 0 => null,
            TableCommand.TSchema => Needs(session, user, arguments[0], TableRight.Read) is { } unread && Needs(session, user, arguments[0], TableRight.Schema) is not null ? unread : null,
            TableCommand.TDrop => Needs(session, user, arguments[0], TableRight.Schema),
            TableCommand.TCreate or TableCommand.TAlter => Needs(session, user, arguments[0], TableRight.Schema) ?? ReferenceAccess.Refusal(session, user, command, arguments),
            TableCommand.TRename => Needs(session, user, arguments[0], TableRight.Schema) ?? NeedsNewName(session, user, arguments),
            TableCommand.TInsert or TableCommand.TUpdate or TableCommand.TUpsert or TableCommand.TDel => Needs(session, user, arguments[0], TableRight.Write),
            _ => Needs(session, user, arguments[0], TableRight.Read),
        };
    }

    /// <summary>Why the session's user may not read a table of the plan, or null.</summary>
    public static LuxError? Refusal(TableSession session, QueryPlan plan)
    {
        if (!session.Engine.Access.HasRules || session.UserName is not { } user) return null;
        foreach (var table in plan.Tables)
            if (!session.Engine.Access.Allows(user, TableRight.Read, table.Table.Database.Name, table.Table.Name)) return Denied(TableRight.Read, new TableName(table.Table.Database.Name, table.Table.Name).ToString());
        return null;
    }

    /// <summary>Whether the session's user may see that the table is there.</summary>
    public static bool IsListed(TableSession session, string database, string table) =>
        !session.Engine.Access.HasRules || session.UserName is not { } user
        || session.Engine.Access.Allows(user, TableRight.Read, database, table) || session.Engine.Access.Allows(user, TableRight.Schema, database, table);

    private static LuxError? Needs(TableSession session, string user, ReadOnlySpan<byte> name, TableRight right)
    {
        // No table has a name that is none: the command says so.
        if (!TableName.TryParse(Encoding.UTF8.GetString(name), out var table)) return null;
        return session.Engine.Access.Allows(user, right, table.Database, table.Name) ? null : Denied(right, Quoted.Of(name.ToArray()));
    }

    /// <summary>The new name is one of the table's database, with the prefix or without.</summary>
    private static LuxError? NeedsNewName(TableSession session, string user, CommandArguments arguments)
    {
        if (!AlterParser.TryParseRename(arguments.Texts(), out var table, out string newName, out _)) return null;
        return session.Engine.Access.Allows(user, TableRight.Schema, table.Database, newName) ? null : Denied(TableRight.Schema, newName);
    }

    private static LuxError Denied(TableRight right, string table) =>
        LuxError.Of(ErrorCode.NoTableRight, right switch { TableRight.Read => "read", TableRight.Write => "write", _ => "alter" }, table);
}
