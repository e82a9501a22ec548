using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TINSERT t LAYOUT hex ROWS row</c>, or <c>TINSERT t column value ...</c> where the row refers to a step that its encoded form has no room for.</summary>
internal readonly struct InsertStep<TRow, TColumns>(TableHandle table, TRow row) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        var pairs = RowPairs.Of<TRow, TColumns>(table, row, writer.Batch);
        if (pairs.HasEncodedForm)
        {
            writer.ArrayHeader(6);
            writer.Raw(table.InsertMany);
            writer.Bulk(pairs.Encoded);
            return;
        }
        writer.ArrayHeader(2 + pairs.ArgumentCount);
        writer.Raw(table.InsertPairs);
        pairs.Write(writer);
    }
}
