using Garnet.common;
using Garnet.server;
using Lux.Language;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// Hot path: hands one table command of one client session to its <see cref="TableSession"/>, without a copy of arguments or reply.
/// </summary>
internal sealed class TableProcedure(TableCommand command, TableSessions tables) : CustomProcedure
{
    private TableClient? _client;

    /// <summary>
    /// Always true, always with a reply: what a procedure throws would close the connection, drop the replies before it and, inside
    /// EXEC, leave a key locked.
    /// </summary>
    public override bool Execute<TGarnetApi>(TGarnetApi garnetApi, ref CustomProcedureInput procInput, ref MemoryResult<byte> output)
    {
        var client = _client ??= tables.Of(this);
        var reply = client.Reply;
        reply.Reset(procInput.RespVersion);
        client.Begin();
        try
        {
            if (tables.Stopped) reply.Error("ERR the engine is stopping");
            else if (command == TableCommand.TBackup && RespSession.IsPartOfMore(RespSession.Of(this))) reply.Error(LuxError.Of(ErrorCode.BackupInTransaction));
            else client.Session.Execute(command, new CommandArguments(procInput.parseState.Parameters), reply);
            if (client.Session.TakePendingSync() is var unsynced and not 0) SyncedSender.WaitFor(unsynced);
        }
        catch (Exception fault)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            tables.Logger.LogError(fault, "internal error {Id} in {Command}", id, command);
            reply.Reset(procInput.RespVersion);
            reply.Error(LuxError.Of(ErrorCode.Internal, id));
        }
        finally
        {
            client.End();
        }
        output.MemoryOwner = reply;
        output.Length = reply.Length;
        return true;
    }
}
