using Garnet.common;
using Garnet.networking;

namespace Lux.Engine.Tests;

/// <summary>A network sender that only counts what is sent.</summary>
internal sealed unsafe class RecordingSender : INetworkSender
{
    public int Sent { get; private set; }

    public MaxSizeSettings GetMaxSizeSettings { get; } = new();

    public string RemoteEndpointName => "";

    public string LocalEndpointName => "";

    public bool SendResponse(int offset, int size)
    {
        Sent++;
        return true;
    }

    public void SendResponse(byte[] buffer, int offset, int count, object context) => Sent++;

    public bool IsLocalConnection() => true;

    public void Enter()
    {
    }

    public void EnterAndGetResponseObject(out byte* head, out byte* tail)
    {
        head = null;
        tail = null;
    }

    public void Exit()
    {
    }

    public void ExitAndReturnResponseObject()
    {
    }

    public void GetResponseObject()
    {
    }

    public void ReturnResponseObject()
    {
    }

    public byte* GetResponseObjectHead() => null;

    public byte* GetResponseObjectTail() => null;

    public void SendCallback(object context)
    {
    }

    public void DisposeNetworkSender(bool waitForSendCompletion)
    {
    }

    public void Throttle()
    {
    }

    public bool TryClose() => true;

    public void Dispose()
    {
    }
}
