using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The id of one row: <c>:id</c>.</summary>
internal readonly struct RowIdReply<TRow>(string table) : IReply<Id<TRow>>
{
    public string? Table => table;

    public Id<TRow> Read(ref RespReader reader) => new(reader.ReadInteger());
}
