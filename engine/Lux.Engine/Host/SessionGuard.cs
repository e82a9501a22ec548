using System.Globalization;
using System.Text;
using Garnet.common;
using Garnet.networking;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Stands before a client's session and bounds what one command may make the server hold, because the server buffers a command
/// whole before it looks who sends it; and refuses writes of keys that could not be saved. Hot path: runs once per packet, not per command, 0 B.
/// </summary>
internal sealed unsafe class SessionGuard(IMessageConsumer session, INetworkSender sender, KeysRoom room) : IMessageConsumer
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
        var shown = FrameScan.Shown(received, arguments, out var refused);
        if (refused == ErrorCode.TooManyArguments) return Close(LuxError.Of(ErrorCode.TooManyArguments, Text(arguments)), bytesRead);
        if (refused is { } malformed) return Close(LuxError.Of(malformed), bytesRead);

        var consumed = shown == 0 ? 0
            : room.Refusal is { } refusal ? ConsumeWithoutKeyWrites(reqBuffer, shown, refusal)
            : Session.TryConsumeMessages(reqBuffer, shown);

        var waiting = bytesRead - consumed;
        if (waiting <= Limits.CommandBytesBeforeLogin) return consumed;
        // The login may have been in this very packet.
        if (!RespSession.IsLoggedIn(Session)) return Close(LuxError.Of(ErrorCode.CommandBeforeLoginTooLarge, Text(Limits.CommandBytesBeforeLogin)), bytesRead);
        return waiting <= Limits.FrameBytes ? consumed : Close(LuxError.Of(ErrorCode.FrameTooLarge, Text(Limits.FrameBytes)), bytesRead);
    }

    public void Dispose() => Session.Dispose();

    /// <summary>Gives the session what it may run, piece by piece, and answers in its place what writes keys. A transaction that began before goes on to its end.</summary>
    private int ConsumeWithoutKeyWrites(byte* received, int bytesRead, LuxError refusal)
    {
        var given = 0;
        var commands = new FrameScan.Commands(new ReadOnlySpan<byte>(received, bytesRead));
        while (!RespSession.IsInTransaction(Session) && commands.MoveNext())
        {
            if (!KeyWrites.Includes(commands.Name)) continue;
            var before = commands.Start - given;
            if (before > 0 && Session.TryConsumeMessages(received + given, before) is var taken && taken != before) return given + taken;
            given = commands.Start;
            // The login may have been among what came before.
            if (!RespSession.IsLoggedIn(Session)) continue;
            Send(refusal);
            given = commands.End;
        }

        return given < bytesRead ? given + Session.TryConsumeMessages(received + given, bytesRead - given) : given;
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
