using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TINSERT t TTL s LAYOUT hex ROWS row</c></summary>
internal readonly struct InsertExpiringRow<TRow, TColumns>(TableHandle table, TRow row, long seconds) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(8);
        writer.Raw(table.InsertPairs);
        TimeToLive.Write(writer, seconds);
        writer.Raw(table.FromRow);
        RowArgument<TRow, TColumns>.Write(writer, row);
    }
}
