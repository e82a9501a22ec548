using System.Globalization;
using System.Text;
using Garnet.common;
using Garnet.networking;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Stands before a client's session and bounds what one command may make the server hold, because the server buffers a command
/// whole before it looks who sends it. Hot path: runs once per packet, not per command, 0 B.
/// </summary>
internal sealed unsafe class SessionGuard(IMessageConsumer session, INetworkSender sender) : IMessageConsumer
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
        if (!FrameScan.IsWithin(received, arguments)) return Close(LuxError.Of(ErrorCode.TooManyArguments, Text(arguments)), bytesRead);

        var consumed = Session.TryConsumeMessages(reqBuffer, bytesRead);

        var waiting = bytesRead - consumed;
        if (waiting <= Limits.CommandBytesBeforeLogin) return consumed;
        // The login may have been in this very packet.
        if (!RespSession.IsLoggedIn(Session)) return Close(LuxError.Of(ErrorCode.CommandBeforeLoginTooLarge, Text(Limits.CommandBytesBeforeLogin)), bytesRead);
        return waiting <= Limits.FrameBytes ? consumed : Close(LuxError.Of(ErrorCode.FrameTooLarge, Text(Limits.FrameBytes)), bytesRead);
    }

    public void Dispose() => Session.Dispose();

    /// <summary>Says why and hangs up; what was received is forgotten.</summary>
    private int Close(LuxError reason, int bytesRead)
    {
        _isClosed = true;
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
        sender.DisposeNetworkSender(waitForSendCompletion: true);
        return bytesRead;
    }

    private static string Text(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
