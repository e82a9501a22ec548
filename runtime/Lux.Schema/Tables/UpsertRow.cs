using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPSERT t BY c[,c] column value ...</c></summary>
internal readonly struct UpsertRow<TRow, TColumns>(TableHandle table, TRow row, string by) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        var pairs = RowPairs.Of<TRow, TColumns>(table, row, writer.Batch);
        writer.ArrayHeader(4 + pairs.ArgumentCount);
        writer.Raw(table.Upsert);
        writer.Bulk(by);
        pairs.Write(writer);
    }
}
