using System.Diagnostics.CodeAnalysis;

namespace Lux.Schema.Generated;

/// <summary>Reads a joined row out of the row that it came with, which has the columns of the layout that was asked for.</summary>
internal static class JoinedRow<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public static bool TryRead(ref RowDecoder from, [MaybeNullWhen(false)] out TRow row)
    {
        row = default;
        if (from.IsNull()) return false;
        var joined = from.ReadRow();
        var table = TColumns.Table;
        if (joined.Count != 1 + table.ColumnCount) throw LuxException.Protocol($"a joined row of '{table.Name}' has {joined.Count - 1} columns instead of {table.ColumnCount}; the record and the table differ");
        row = TColumns.Read(ref joined);
        return true;
    }
}
