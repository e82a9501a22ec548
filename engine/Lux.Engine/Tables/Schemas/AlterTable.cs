using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TALTER t ADD column</c>, <c>TALTER t DROP column</c>, <c>TALTER t SET TTL seconds</c> and <c>TALTER t UNSET TTL</c>. Further arguments are ignored, as Lux 0.11 does.</summary>
internal static class AlterTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count < 3) return Arity.Of("talter");
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        if (Ascii.EqualsIgnoreCase(arguments[2], "TTL"u8))
        {
            if (Ascii.EqualsIgnoreCase(arguments[1], "SET"u8)) return ChangeTtl(session, table, arguments, isSet: true, reply);
            if (Ascii.EqualsIgnoreCase(arguments[1], "UNSET"u8)) return ChangeTtl(session, table, arguments, isSet: false, reply);
        }
        bool isAdd = Ascii.EqualsIgnoreCase(arguments[1], "ADD"u8);
        if (!isAdd && !Ascii.EqualsIgnoreCase(arguments[1], "DROP"u8))
            return LuxError.Of(ErrorCode.UnknownAlterAction, Quoted.Of(arguments[1].ToArray())).At(1);
        if (isAdd && session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
        string subject = arguments.Text(2);
        // Rows that have expired are in nobody's way: not of a new unique or notnull column, not in a count.
        while (ExpiredRows.TryRemoveDue(session, table)) Thread.Yield();
        lock (table.Database)
        {
            if (table.State is not { } state) return TableNames.NotFound(arguments[0]);
            if (state.Definition.Version == TableDefinition.MaxLayouts)
                throw new LuxEngineException($"ERR table '{table.Name}' has changed its columns {TableDefinition.MaxLayouts} times; copy it into a new one");
            if ((isAdd ? AddColumn.Run(session, state, subject) : DropColumn.Run(session, state, subject)) is { } error) return error.At(2);
        }
        reply.Ok();
        return null;
    }

    private static LuxError? ChangeTtl(TableSession session, Table table, CommandArguments arguments, bool isSet, ReplyBuffer reply)
    {
        if (arguments.Count != (isSet ? 4 : 3)) return Arity.Of("talter");
        long seconds = 0;
        if (isSet && !TimeToLive.TryParse(arguments[3], allowsZero: false, out seconds, out var wrong)) return wrong!.At(3);
        lock (table.Database)
        {
            if (table.State is not { } state) return TableNames.NotFound(arguments[0]);
            if (SetTtl.Run(session, state, seconds) is { } error) return error;
        }
        reply.Ok();
        return null;
    }
}
