using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPDATE t id LAYOUT hex ROWS row</c>: replaces the row.</summary>
internal readonly struct UpdateRow<TRow, TColumns>(TableHandle table, TRow row) : ICommand
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(7);
        writer.Raw(table.Update);
        writer.Id(TColumns.IdOf(row).Value);
        writer.Raw(table.FromRow);
        RowArgument<TRow, TColumns>.Write(writer, row);
    }
}
