using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TINSERT t [TTL s] LAYOUT hex ROWS row</c>, or <c>TINSERT t [TTL s] column value ...</c> where the row refers to a step that its encoded form has no room for.</summary>
internal readonly struct InsertStep<TRow, TColumns>(TableHandle table, TRow row, long seconds = TimeToLive.Never) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        var isExpiring = seconds != TimeToLive.Never;
        var pairs = RowPairs.Of<TRow, TColumns>(table, row, writer.Batch);
        writer.ArrayHeader(2 + (isExpiring ? 2 : 0) + (pairs.HasEncodedForm ? 4 : pairs.ArgumentCount));
        writer.Raw(table.InsertPairs);
        if (isExpiring) TimeToLive.Write(writer, seconds);
        if (pairs.HasEncodedForm)
        {
            writer.Raw(table.FromRow);
            writer.Bulk(pairs.Encoded);
            return;
        }
        pairs.Write(writer);
    }
}
