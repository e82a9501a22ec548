using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The ids of the rows inserted, in their order, into their places of a longer array.</summary>
internal readonly struct IdsReply<TRow>(string table, Id<TRow>[] ids, int first, int count) : IReply<int>
{
    public string? Table => table;

    public int Read(ref RespReader reader)
    {
        if (reader.ReadArrayHeader() != count) throw LuxException.Protocol($"expected the ids of {count} rows");
        for (var row = 0; row < count; row++) ids[first + row] = new(reader.ReadInteger());
        return count;
    }
}
