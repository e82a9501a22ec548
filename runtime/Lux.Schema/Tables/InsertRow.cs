using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TINSERT t LAYOUT hex ROWS row</c>: the row goes into the bytes that are sent next, without a copy.</summary>
internal readonly struct InsertRow<TRow, TColumns>(TableHandle table, TRow row) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        writer.Raw(table.InsertOne);
        RowArgument<TRow, TColumns>.Write(writer, row);
    }
}
