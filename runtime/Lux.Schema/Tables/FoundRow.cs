using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A row that may not be there, for records that are classes and structs alike.</summary>
internal readonly record struct FoundRow<TRow>(bool IsThere, TRow Row);

/// <summary>One row as bytes, or null.</summary>
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
