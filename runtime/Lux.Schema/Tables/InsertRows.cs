using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TINSERT t LAYOUT hex ROWS row row ...</c> of rows that a <see cref="RowFrames{TRow, TColumns}"/> has encoded.</summary>
internal readonly struct InsertRows(TableHandle table, RowWriter rows, int count) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(5 + count);
        writer.Raw(table.InsertMany);
        writer.Raw(rows.Written);
    }
}
