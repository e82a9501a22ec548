using Garnet;
using Garnet.server;
using Garnet.server.ACL;
using Lux.Language;
using Microsoft.Extensions.Logging;
using Tsavorite.core;

namespace Lux.Engine;

/// <summary>Garnet with the table commands: its network, its keys, pub/sub, Lua and ACL; tables beside them.</summary>
internal sealed class LuxGarnet : GarnetServer
{
    private static readonly (TableCommand Command, RespCommandFlags Flags)[] Commands =
    [
        (TableCommand.TCreate, RespCommandFlags.Write),
        (TableCommand.TAlter, RespCommandFlags.Write),
        (TableCommand.TDrop, RespCommandFlags.Write),
        (TableCommand.TRename, RespCommandFlags.Write),
        (TableCommand.TList, RespCommandFlags.ReadOnly),
        (TableCommand.TSchema, RespCommandFlags.ReadOnly),
        (TableCommand.TCount, RespCommandFlags.ReadOnly | RespCommandFlags.Fast),
        (TableCommand.TInsert, RespCommandFlags.Write),
        (TableCommand.TGet, RespCommandFlags.ReadOnly | RespCommandFlags.Fast),
        (TableCommand.TUpdate, RespCommandFlags.Write),
        (TableCommand.TUpsert, RespCommandFlags.Write),
        (TableCommand.TDel, RespCommandFlags.Write),
        (TableCommand.TBatch, RespCommandFlags.Write),
        (TableCommand.TQuery, RespCommandFlags.ReadOnly),
        (TableCommand.TAcl, RespCommandFlags.Write | RespCommandFlags.Admin),
        (TableCommand.TInfo, RespCommandFlags.ReadOnly),
        (TableCommand.TStats, RespCommandFlags.ReadOnly),
        (TableCommand.TSlow, RespCommandFlags.ReadOnly | RespCommandFlags.Admin),
        (TableCommand.TBackup, RespCommandFlags.ReadOnly | RespCommandFlags.Admin),
    ];

    private readonly KeysRoom _room;

    public LuxGarnet(GarnetServerOptions options, LuxListener listener, ILoggerFactory? loggers, TableSessions tables, KeysRoom room)
        : base(options, loggers, [listener])
    {
        _room = room;
        foreach (var (command, flags) in Commands)
        {
            var name = command.ToString().ToUpperInvariant();
            _ = Register.NewProcedure(
                name,
                () => new TableProcedure(command, tables),
                new RespCommandsInfo
                {
                    Name = name,
                    // Any number: the session counts the arguments itself and answers in the language's words.
                    Arity = -1,
                    Flags = flags,
                    AclCategories = RespAclCategories.Custom
                        | (flags.HasFlag(RespCommandFlags.Write) ? RespAclCategories.Write : RespAclCategories.Read)
                        | (flags.HasFlag(RespCommandFlags.Admin) ? RespAclCategories.Admin | RespAclCategories.Dangerous : 0),
                });
        }
    }

    /// <summary>The users and their rights per command.</summary>
    public AccessControlList Users => storeWrapper.accessControlList;

    /// <summary>Puts all keys in checkpoints, one for each of Garnet's databases, and adds them to a backup; no others may replace them until that is done.</summary>
    /// <exception cref="LuxEngineException">Garnet could not write one, or another is under way and does not end.</exception>
    public void BackUp(BackupDraft draft, string folder)
    {
        // Synchronous as SAVE is.
        var status = CheckpointStatus.AlreadyInProgress;
        CheckpointTurn.Wait(() => (status = storeWrapper.TakeCheckpointAsync(background: false).GetAwaiter().GetResult()) != CheckpointStatus.AlreadyInProgress, CheckpointTurn.Patience);
        if (status != CheckpointStatus.Success) throw new LuxEngineException(LuxError.Of(ErrorCode.KeysNotSaved).Text);
        List<int> paused = [];
        try
        {
            foreach (var database in KeysFolder.Databases(folder))
            {
                CheckpointTurn.Wait(() => storeWrapper.TryPauseCheckpoints(database), CheckpointTurn.Patience);
                paused.Add(database);
            }

            KeysFolder.CopyTo(draft, folder);
        }
        finally
        {
            foreach (var database in paused) storeWrapper.ResumeCheckpoints(database);
        }
    }

    /// <summary>Puts what clients wrote into keys since the last commit on the disk; what finds no room there is lost, as a stop waits for none.</summary>
    public void CommitKeys()
    {
        _room.Close();
        try
        {
            // A stop is synchronous in Garnet.
            var commit = Store.CommitAOFAsync(CancellationToken.None);
            if (!commit.IsCompletedSuccessfully) commit.AsTask().GetAwaiter().GetResult();
        }
        catch (CommitFailureException)
        {
            // KeysRoom has said what failed.
        }
    }
}
