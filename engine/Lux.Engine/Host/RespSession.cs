using System.Reflection;
using System.Runtime.CompilerServices;
using Garnet.server;
using Garnet.server.ACL;
using Garnet.server.Auth;

namespace Lux.Engine;

/// <summary>What Garnet does not show of its session object (2.2.8): who the client is, and which server it belongs to.</summary>
internal static class RespSession
{
    private const string Type = "Garnet.server.RespServerSession, Garnet.server";

    private static readonly FieldInfo SessionOfProcedure =
        typeof(CustomProcedureBase).GetField("respServerSession", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingFieldException(nameof(CustomProcedureBase), "respServerSession");

    /// <summary>The session that a procedure was made for.</summary>
    public static object Of(CustomProcedureBase procedure) =>
        SessionOfProcedure.GetValue(procedure) ?? throw new InvalidOperationException("the procedure belongs to no session");

    /// <summary>Whether the client may send commands: it has logged in, or nobody needs to.</summary>
    public static bool IsLoggedIn(object session) => Authenticator(session).IsAuthenticated;

    /// <summary>The name of the user that the session's commands run as; of a script's session the one who runs it.</summary>
    public static string? UserName(object session) => UserHandle(session)?.User.Name;

    /// <summary>Whether the rules per command let the session's user send a table command.</summary>
    public static bool MaySend(object session, TableCommand command) =>
        UserHandle(session)?.User.CanAccessCustomCommand(RespCommand.CustomProcedure, command.ToString().ToUpperInvariant()) ?? true;

    /// <summary>Whether the session is between MULTI and EXEC.</summary>
    public static bool IsInTransaction(object session) => TransactionManager(session).state != TxnState.None;

    /// <summary>
    /// Whether the session is between MULTI and EXEC and nothing was wrong yet. <paramref name="first"/> is where its commands begin in what the session was given, and
    /// <paramref name="queued"/> how many of them it answered with QUEUED.
    /// </summary>
    public static bool IsQueueing(object session, out int first, out int queued)
    {
        var transaction = TransactionManager(session);
        (first, queued) = (StartHead(transaction), OperationCount(transaction));
        return transaction.state == TxnState.Started;
    }

    /// <summary>Lets EXEC refuse the transaction under way, if there is one.</summary>
    public static void AbortTransaction(object session)
    {
        var transaction = TransactionManager(session);
        if (transaction.state == TxnState.Started) transaction.state = TxnState.Aborted;
    }

    /// <summary>How much of what it was given a session between MULTI and EXEC has read; it goes on there.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "readHead")]
    public static extern ref int ReadHead([UnsafeAccessorType(Type)] object session);

    /// <summary>Whether the command under way is one between MULTI and EXEC, or of a script, which may be called there: both hold what a checkpoint of the keys waits for.</summary>
    public static bool IsPartOfMore(object session) => IsInTransaction(session) || Server(session) is null;

    /// <summary>Ends the wait of a blocking command of the session, if it waits; it is answered as after its timeout.</summary>
    public static void Unblock(object session)
    {
        if (ItemBroker(StoreWrapper(session)) is { } broker) HandleSessionDisposed(broker, session);
    }

    /// <summary>Garnet itself does this only for a session that it gets bare; CLIENT LIST and CLIENT KILL need it.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Server")]
    public static extern void SetServer([UnsafeAccessorType(Type)] object session, IGarnetServer server);

    /// <summary>Null for the session of a script.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Server")]
    private static extern IGarnetServer? Server([UnsafeAccessorType(Type)] object session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "txnManager")]
    private static extern ref TransactionManager TransactionManager([UnsafeAccessorType(Type)] object session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "txnStartHead")]
    private static extern ref int StartHead(TransactionManager transaction);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "operationCntTxn")]
    private static extern ref int OperationCount(TransactionManager transaction);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_authenticator")]
    private static extern ref IGarnetAuthenticator Authenticator([UnsafeAccessorType(Type)] object session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "storeWrapper")]
    private static extern ref StoreWrapper StoreWrapper([UnsafeAccessorType(Type)] object session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "itemBroker")]
    private static extern ref CollectionItemBroker? ItemBroker(StoreWrapper store);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "HandleSessionDisposed")]
    private static extern void HandleSessionDisposed(CollectionItemBroker broker, [UnsafeAccessorType(Type)] object session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_userHandle")]
    private static extern ref UserHandle? UserHandle([UnsafeAccessorType(Type)] object session);
}
