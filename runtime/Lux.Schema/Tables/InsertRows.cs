using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TINSERT t [TTL s] LAYOUT hex ROWS row row ...</c> of rows that a <see cref="RowFrames{TRow, TColumns}"/> has encoded.</summary>
internal readonly struct InsertRows(TableHandle table, RowWriter rows, int count, long seconds = TimeToLive.Never) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        if (seconds == TimeToLive.Never)
        {
            writer.ArrayHeader(5 + count);
            writer.Raw(table.InsertMany);
        }
        else
        {
            writer.ArrayHeader(7 + count);
            writer.Raw(table.InsertPairs);
            TimeToLive.Write(writer, seconds);
            writer.Raw(table.FromRow);
        }
        writer.Raw(rows.Written);
    }
}
