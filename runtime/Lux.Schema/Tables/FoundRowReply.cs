using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>One row as bytes, or null, of a record that is a struct.</summary>
internal readonly struct FoundRowReply<TRow, TColumns>(string table) : IReply<FoundRow<TRow>>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public string? Table => table;

    public FoundRow<TRow> Read(ref RespReader reader)
    {
        if (reader.TryReadNull()) return default;
        var row = new RowDecoder(reader.ReadBulk());
        return new(true, TColumns.Read(ref row));
    }
}
