using System.Text;
using System.Text.Unicode;
using Lux.Language;

namespace Lux.Cli;

/// <summary>
/// Values as files hold them: the wire's text, but points in time as ISO 8601 and bytes as base64. Read back they are the same values; a point in time may also
/// be milliseconds since 1970.
/// </summary>
internal static class CellText
{
    /// <summary>The text of a stored value; null for null.</summary>
    public static string? Of(ColumnType type, ReadOnlySpan<byte> stored, RowWriter scratch)
    {
        if (StoredValue.IsNil(stored)) return null;
        if (type == ColumnType.Timestamp && StoredValue.TryInt(stored, out var ms)) return Instants.Text(ms);
        if (type == ColumnType.Bytes && StoredValue.TryBin(stored, out var bytes)) return Convert.ToBase64String(bytes);
        return Encoding.UTF8.GetString(TextValue.Decode(type, stored, scratch));
    }

    /// <summary>Writes the stored form of a cell, or says what is wrong with it.</summary>
    public static bool TryEncode(Column column, string text, long nowMs, RowWriter to, out LuxError? error)
    {
        if (column.Type == ColumnType.Timestamp && Instants.TryParse(text, out var ms))
        {
            error = null;
            to.WriteInt(ms);
            return true;
        }
        if (column.Type == ColumnType.Bytes)
        {
            var bytes = new byte[text.Length];
            if (Convert.TryFromBase64String(text, bytes, out var length))
            {
                error = null;
                to.WriteBin(bytes.AsSpan(0, length));
                return true;
            }
            error = LuxError.Of(ErrorCode.WrongType, column.Name, "bytes in base64", Quoted(text));
            return false;
        }
        return TextValue.TryEncode(column, Encoding.UTF8.GetBytes(text), nowMs, to, out error);
    }

    private static string Quoted(string text) => text.Length <= 64 ? text : text[..64];
}
