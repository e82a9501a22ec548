using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>One row as bytes, or null.</summary>
/// <remarks>Hot path: the row, nothing else.</remarks>
internal readonly struct RowReply<TRow, TColumns>(string table) : IReply<TRow?>
    where TRow : class
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public string? Table => table;

    public TRow? Read(ref RespReader reader)
    {
        if (reader.TryReadNull()) return null;
        var row = new RowDecoder(reader.ReadBulk());
        return TColumns.Read(ref row);
    }
}
