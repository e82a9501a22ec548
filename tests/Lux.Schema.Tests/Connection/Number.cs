using Lux.Schema.Generated;

namespace Lux.Schema.Tests.Connection;

/// <summary>An integer reply of a command about a table.</summary>
internal readonly struct Number(string? table) : IReply<long>
{
    public string? Table => table;

    public long Read(ref RespReader reader) => reader.ReadInteger();
}
