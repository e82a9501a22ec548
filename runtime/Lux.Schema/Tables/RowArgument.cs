using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A row as one argument.</summary>
internal static class RowArgument<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public static void Write(RespWriter writer, TRow row)
    {
        var start = writer.BeginBulk();
        TColumns.Write(row, new(writer.Row));
        writer.EndBulk(start);
    }
}
