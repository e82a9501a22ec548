using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Reads a reply of any shape.</summary>
internal readonly struct RespValueReply : IReply<RespValue>
{
    public string? Table => null;

    public RespValue Read(ref RespReader reader) => RespValue.Read(ref reader);
}
