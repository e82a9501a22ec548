using System.Globalization;
using System.Text;
using Garnet.common;
using Garnet.networking;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Stands before a client's session and bounds what one command may make the server hold, because the server buffers a command
/// whole before it looks who sends it; refuses writes of keys that could not be saved; and sees to it that every command gets one reply, where the server's own would be taken for two. Hot path: runs once per packet, not per command, 0 B.
/// </summary>
internal sealed unsafe class SessionGuard(IMessageConsumer session, SessionSender sender, KeysRoom room) : IMessageConsumer
{
    private bool _hasBegun;
    private bool _isLoggedIn;
    private bool _isClosed;

    /// <summary>The session behind it.</summary>
    public IMessageConsumer Session { get; } = session;

    public int TryConsumeMessages(byte* reqBuffer, int bytesRead)
    {
        if (_isClosed) return bytesRead;
        if (!_isLoggedIn) _isLoggedIn = RespSession.IsLoggedIn(Session);
        var received = new ReadOnlySpan<byte>(reqBuffer, bytesRead);
        if (!_hasBegun && FrameScan.IsTlsHandshake(received)) return Close(LuxError.Of(ErrorCode.NoTlsHere), bytesRead);
        _hasBegun = true;
        var arguments = _isLoggedIn ? Limits.CommandArguments : Limits.CommandArgumentsBeforeLogin;
        var shown = FrameScan.Shown(received, arguments, out var refused, out var isWatched);
        if (refused == ErrorCode.TooManyArguments) return Close(LuxError.Of(ErrorCode.TooManyArguments, Text(arguments)), bytesRead);
        if (refused is { } malformed) return Close(LuxError.Of(malformed), bytesRead);

        var consumed = shown == 0 ? 0
            : room.Refusal is { } keysRefusal ? ConsumeOneByOne(reqBuffer, shown, keysRefusal)
            : isWatched ? ConsumeOneByOne(reqBuffer, shown, keysRefusal: null)
            : Session.TryConsumeMessages(reqBuffer, shown);

        var waiting = bytesRead - consumed;
        if (waiting <= Limits.CommandBytesBeforeLogin) return consumed;
        // The login may have been in this very packet.
        if (!RespSession.IsLoggedIn(Session)) return Close(LuxError.Of(ErrorCode.CommandBeforeLoginTooLarge, Text(Limits.CommandBytesBeforeLogin)), bytesRead);
        return waiting <= Limits.FrameBytes ? consumed : Close(LuxError.Of(ErrorCode.FrameTooLarge, Text(Limits.FrameBytes)), bytesRead);
    }

    public void Dispose() => Session.Dispose();

    /// <summary>Gives the session what it may run, piece by piece, and answers in its place what it may not. A transaction that began before keys were refused goes on to its end.</summary>
    private int ConsumeOneByOne(byte* received, int bytesRead, LuxError? keysRefusal)
    {
        var feed = new SessionFeed(Session, received);
        var commands = new FrameScan.Commands(new ReadOnlySpan<byte>(received, bytesRead), feed.Position);
        while (commands.MoveNext())
        {
            var refusal = LineBreaks.In(commands);
            var writesKeys = keysRefusal is not null && KeyWrites.Includes(commands.Name);
            var isExec = Ascii.EqualsIgnoreCase(commands.Name, "EXEC"u8);
            var mayLeaveUnwritten = WatchedNames.MayLeaveUnwritten(commands.Name);
            if (refusal is null && !writesKeys && !isExec && !mayLeaveUnwritten) continue;

            if (!feed.Give(commands.Start)) return feed.Consumed;
            if (isExec) RefuseUnlessAllQueued(received + feed.Consumed, commands.Start - feed.Consumed, out mayLeaveUnwritten);
            // The login may have been among what came before.
            if (writesKeys && RespSession.IsLoggedIn(Session) && !RespSession.IsInTransaction(Session)) refusal = keysRefusal;
            if (refusal is null)
            {
                if (mayLeaveUnwritten && !GiveAlone(ref feed, commands.End, isExec)) return feed.Consumed;
                continue;
            }
            Send(refusal);
            RespSession.AbortTransaction(Session);
            feed.Skip(commands.End);
        }

        feed.GiveRest(bytesRead);
        return feed.Consumed;
    }

    private bool GiveAlone(ref SessionFeed feed, int end, bool isExec)
    {
        sender.Expect(isExec ? SessionSender.NextReply.MayBeUnwrittenInPart : SessionSender.NextReply.MayBeUnwritten);
        var isRead = feed.Give(end);
        sender.Expect(SessionSender.NextReply.Any);
        return isRead;
    }

    /// <summary>
    /// A transaction of which a command was refused is refused at EXEC. Garnet itself forgets this of commands that it does not know, that the user may not send, and of WATCH, and
    /// would answer them once more behind the reply of EXEC, as if they were the replies of what comes next.
    /// </summary>
    private void RefuseUnlessAllQueued(byte* given, int length, out bool mayLeaveUnwritten)
    {
        mayLeaveUnwritten = false;
        if (!RespSession.IsQueueing(Session, out var first, out var queued)) return;
        var commands = new FrameScan.Commands(new ReadOnlySpan<byte>(given, length), first);
        var sent = 0;
        while (commands.MoveNext())
        {
            if (commands.IsCommand) sent++;
            mayLeaveUnwritten |= WatchedNames.MayLeaveUnwritten(commands.Name);
        }
        if (sent != queued) RespSession.AbortTransaction(Session);
    }

    /// <summary>Says why and hangs up; what was received is forgotten.</summary>
    private int Close(LuxError reason, int bytesRead)
    {
        _isClosed = true;
        Send(reason);
        sender.DisposeNetworkSender(waitForSendCompletion: true);
        return bytesRead;
    }

    private void Send(LuxError reason)
    {
        sender.EnterAndGetResponseObject(out var head, out var tail);
        try
        {
            var length = Encoding.UTF8.GetBytes($"-{reason.Text}\r\n", new Span<byte>(head, (int)(tail - head)));
            sender.SendResponse(0, length);
        }
        finally
        {
            sender.ExitAndReturnResponseObject();
        }
    }

    private static string Text(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
