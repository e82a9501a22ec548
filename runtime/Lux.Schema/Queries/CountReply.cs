using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>:5</c></summary>
internal readonly struct CountReply(string table) : IReply<long>
{
    public string? Table => table;

    public long Read(ref RespReader reader) => reader.ReadInteger();
}
