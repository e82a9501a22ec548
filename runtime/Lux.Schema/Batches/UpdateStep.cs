using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPDATE t id LAYOUT hex ROWS row</c> in a batch.</summary>
internal readonly struct UpdateStep<TRow, TColumns>(TableHandle table, TRow row) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        var pairs = RowPairs.Of<TRow, TColumns>(table, row, writer.Batch);
        if (!pairs.HasEncodedForm) throw new InvalidOperationException($"Only the first {RowPairs.EncodedSteps} steps of a batch can be referred to in a whole row: set the columns of '{table.Name}' one by one with Update(id, row => ...).");
        writer.ArrayHeader(7);
        writer.Raw(table.Update);
        writer.Id(TColumns.IdOf(row).Value);
        writer.Raw(table.FromRow);
        writer.Bulk(pairs.Encoded);
    }
}
