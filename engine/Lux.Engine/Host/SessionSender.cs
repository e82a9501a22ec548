using Garnet.common;
using Garnet.networking;

namespace Lux.Engine;

/// <summary>
/// Stands between a session and its client's sender. Garnet leaves the reply to EXPIRE, PEXPIRE, EXPIREAT, PEXPIREAT and PERSIST unwritten when the key has expired and is still there, and
/// sends the whole buffer as it is, with what others were answered before. The guard says when such a reply is next.
/// </summary>
internal unsafe class SessionSender(INetworkSender inner) : INetworkSender
{
    private readonly INetworkSender _inner = inner;
    private NextReply _next;

    /// <summary>Messages of channels leave by other threads meanwhile.</summary>
    private int _thread;

    public enum NextReply
    {
        Any,

        /// <summary>One of those commands alone: unwritten it is made <c>:0</c>.</summary>
        MayBeUnwritten,

        /// <summary>One of those commands is part of it: unwritten it shows nothing of others.</summary>
        MayBeUnwrittenInPart,
    }

    public MaxSizeSettings GetMaxSizeSettings => _inner.GetMaxSizeSettings;

    public string RemoteEndpointName => _inner.RemoteEndpointName;

    public string LocalEndpointName => _inner.LocalEndpointName;

    /// <summary>Says what the session answers next on this thread.</summary>
    public void Expect(NextReply next)
    {
        _thread = Environment.CurrentManagedThreadId;
        _next = next;
    }

    public virtual bool SendResponse(int offset, int size)
    {
        if (IsExpected(NextReply.MayBeUnwritten))
        {
            var reply = _inner.GetResponseObjectHead() + offset;
            if (*reply == 0)
            {
                ":0\r\n"u8.CopyTo(new Span<byte>(reply, size));
                size = 4;
            }
            _next = NextReply.Any;
        }
        return _inner.SendResponse(offset, size);
    }

    public virtual void SendResponse(byte[] buffer, int offset, int count, object context) => _inner.SendResponse(buffer, offset, count, context);

    public bool IsLocalConnection() => _inner.IsLocalConnection();

    public void Enter() => _inner.Enter();

    public void EnterAndGetResponseObject(out byte* head, out byte* tail)
    {
        _inner.EnterAndGetResponseObject(out head, out tail);
        if (_next != NextReply.Any) Clear(head, tail);
    }

    public void Exit() => _inner.Exit();

    public void ExitAndReturnResponseObject() => _inner.ExitAndReturnResponseObject();

    public void GetResponseObject()
    {
        _inner.GetResponseObject();
        if (_next != NextReply.Any) Clear(_inner.GetResponseObjectHead(), _inner.GetResponseObjectTail());
    }

    public void ReturnResponseObject() => _inner.ReturnResponseObject();

    public byte* GetResponseObjectHead() => _inner.GetResponseObjectHead();

    public byte* GetResponseObjectTail() => _inner.GetResponseObjectTail();

    public void SendCallback(object context) => _inner.SendCallback(context);

    public void DisposeNetworkSender(bool waitForSendCompletion) => _inner.DisposeNetworkSender(waitForSendCompletion);

    public void Throttle() => _inner.Throttle();

    public bool TryClose() => _inner.TryClose();

    public void Dispose() => _inner.Dispose();

    private bool IsExpected(NextReply next) => _next == next && _thread == Environment.CurrentManagedThreadId;

    private void Clear(byte* head, byte* tail)
    {
        if (IsExpected(NextReply.MayBeUnwritten)) *head = 0;
        else if (IsExpected(NextReply.MayBeUnwrittenInPart)) new Span<byte>(head, (int)(tail - head)).Clear();
    }
}
