using Garnet;
using Garnet.server;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>Garnet with the table commands: its network, its keys, pub/sub, Lua and ACL; tables beside them.</summary>
internal sealed class LuxGarnet : GarnetServer
{
    /// <summary>Arities count the command's name; negative: at least. The session checks them itself, these are what COMMAND says.</summary>
    private static readonly (TableCommand Command, int Arity, RespCommandFlags Flags)[] Commands =
    [
        (TableCommand.TCreate, -3, RespCommandFlags.Write),
        (TableCommand.TAlter, -4, RespCommandFlags.Write),
        (TableCommand.TDrop, 2, RespCommandFlags.Write),
        (TableCommand.TList, -1, RespCommandFlags.ReadOnly),
        (TableCommand.TSchema, -2, RespCommandFlags.ReadOnly),
        (TableCommand.TCount, -2, RespCommandFlags.ReadOnly | RespCommandFlags.Fast),
        (TableCommand.TInsert, -4, RespCommandFlags.Write),
        (TableCommand.TGet, -3, RespCommandFlags.ReadOnly | RespCommandFlags.Fast),
        (TableCommand.TUpdate, -5, RespCommandFlags.Write),
        (TableCommand.TDel, -3, RespCommandFlags.Write),
        (TableCommand.TQuery, -2, RespCommandFlags.ReadOnly),
    ];

    public LuxGarnet(GarnetServerOptions options, LuxListener listener, ILoggerFactory? loggers, TableSessions tables)
        : base(options, loggers, [listener])
    {
        foreach (var (command, arity, flags) in Commands)
        {
            var name = command.ToString().ToUpperInvariant();
            _ = Register.NewProcedure(
                name,
                () => new TableProcedure(command, tables),
                new RespCommandsInfo
                {
                    Name = name,
                    Arity = arity,
                    Flags = flags,
                    AclCategories = RespAclCategories.Custom | (flags.HasFlag(RespCommandFlags.Write) ? RespAclCategories.Write : RespAclCategories.Read),
                });
        }
    }

    /// <summary>Puts what clients wrote into keys since the last commit on the disk.</summary>
    public void CommitKeys()
    {
        // A stop is synchronous in Garnet.
        var commit = Store.CommitAOFAsync(CancellationToken.None);
        if (!commit.IsCompletedSuccessfully) commit.AsTask().GetAwaiter().GetResult();
    }
}
