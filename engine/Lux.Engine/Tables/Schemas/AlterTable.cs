using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TALTER t ADD column</c> and <c>TALTER t DROP column</c>. Further arguments are ignored, as Lux 0.11 does.</summary>
internal static class AlterTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count < 3) return Arity.Of("talter");
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        bool isAdd = Ascii.EqualsIgnoreCase(arguments[1], "ADD"u8);
        if (!isAdd && !Ascii.EqualsIgnoreCase(arguments[1], "DROP"u8))
            return LuxError.Of(ErrorCode.UnknownAlterAction, Quoted.Of(arguments[1].ToArray())).At(1);
        if (isAdd && session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
        string subject = arguments.Text(2);
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
}
