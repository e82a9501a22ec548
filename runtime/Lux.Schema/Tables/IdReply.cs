using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The id of the one row inserted: <c>*1 :id</c>.</summary>
internal readonly struct IdReply<TRow>(string table) : IReply<Id<TRow>>
{
    public string? Table => table;

    public Id<TRow> Read(ref RespReader reader)
    {
        if (reader.ReadArrayHeader() != 1) throw LuxException.Protocol("expected the id of one row");
        return new(reader.ReadInteger());
    }
}
