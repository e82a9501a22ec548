using System.Text;
using Lux.Language;

namespace Lux.Schema.Tests.Rows;

/// <summary>Rows as the engine sends them, for a server that is none.</summary>
internal static class RowOnTheWire
{
    /// <summary><c>*n</c> of one bulk each.</summary>
    public static byte[] Reply(params byte[][] rows) => [.. Encoding.UTF8.GetBytes($"*{rows.Length}\r\n"), .. rows.SelectMany(Bulk)];

    public static byte[] Bulk(byte[] row) => [.. Encoding.UTF8.GetBytes($"${row.Length}\r\n"), .. row, .. "\r\n"u8];

    /// <summary>A row of id, texts, numbers, nulls and rows within.</summary>
    public static byte[] Row(params object?[] values)
    {
        var row = new RowWriter();
        row.WriteArrayHeader(values.Length);
        foreach (var value in values)
        {
            if (value is null) row.WriteNil();
            else if (value is byte[] inner) row.WriteRaw(inner);
            else if (value is string text) row.WriteStr(Encoding.UTF8.GetBytes(text));
            else row.WriteInt(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        }
        return row.Written.ToArray();
    }

    /// <summary>A row whose columns are already encoded, behind its id.</summary>
    public static byte[] WithId(long id, byte[] columns, params byte[][] joined)
    {
        var values = new RowReader(columns);
        var row = new RowWriter();
        row.WriteArrayHeader(1 + values.Count + joined.Length);
        row.WriteInt(id);
        for (var column = 0; column < values.Count; column++) row.WriteRaw(values.Value(column));
        foreach (var inner in joined) row.WriteRaw(inner);
        return row.Written.ToArray();
    }
}
