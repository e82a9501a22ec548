using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TALTER t ADD | DROP | RENAME | TYPE | SET | UNSET ...</c>: one change, online; see <see cref="SchemaSwitch"/>. Of two in one database the second waits.</summary>
internal static class AlterTable
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (!AlterParser.TryParse(arguments.Texts(), out _, out var change, out var error)) return error;
        if (session.Engine.Catalog.Find(arguments[0]) is not { } table) return TableNames.NotFound(arguments[0]);
        bool adds = change is AddColumnSyntax or AddIndexSyntax or SetModifierSyntax { Modifier.Kind: ModifierKind.Unique or ModifierKind.Index };
        if (adds && session.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
        // Rows that have expired are in nobody's way: not of a new unique or notnull column, not in a count.
        while (ExpiredRows.TryRemoveDue(session, table)) Thread.Yield();
        lock (table.Database.SchemaChanges)
        {
            error = new SchemaSwitch(session, table).Run(new AlterPlan(session, change!).Make);
        }
        if (error is not null) return error;
        reply.Ok();
        return null;
    }
}
