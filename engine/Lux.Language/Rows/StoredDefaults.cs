using System.Globalization;
using System.Text;

namespace Lux.Language;

/// <summary>The values of columns that a write leaves out, encoded once.</summary>
public sealed class StoredDefaults
{
    private const int HeaderBytes = 16;   // more than a stored row has before its values

    private readonly byte[]?[] _values;   // null: made at the time of the write
    private readonly ColumnType[] _types;

    /// <summary>The defaults of <paramref name="schema"/>.</summary>
    /// <exception cref="ArgumentException">One is no value of its column's type; see <see cref="Check(TableSchema)"/>.</exception>
    public StoredDefaults(TableSchema schema)
    {
        _types = [.. schema.Columns.Select(c => c.Type)];
        _values = [.. schema.Columns.Select(Encode)];
    }

    /// <summary>Writes the default of a column, null when it has none.</summary>
    /// <param name="ordinal">The column.</param>
    /// <param name="nowMs">The time of the write, for <c>default(*)</c> of a timestamp; a uuid is a new one of version 7.</param>
    /// <param name="to">Where it goes.</param>
    public void Write(int ordinal, long nowMs, RowWriter to)
    {
        if (_values[ordinal] is { } value) to.WriteRaw(value);
        else if (_types[ordinal] == ColumnType.Uuid) to.WriteUuid(Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(0, nowMs))));
        else to.WriteInt(nowMs);
    }

    /// <summary>The error when a default is no value of its column's type, or when the defaults by themselves are more than a row may hold, so that no insert could leave them out; or null.</summary>
    public static LuxError? Check(TableSchema schema)
    {
        long size = HeaderBytes;
        foreach (var column in schema.Columns)
        {
            var writer = new RowWriter(16);
            if (!TryEncode(column, writer, out var error)) return error;
            size += writer.Length;
            if (size > Limits.RowBytes)
                return LuxError.Of(ErrorCode.DefaultTooLarge, column.Name, size.ToString(CultureInfo.InvariantCulture), Limits.RowBytes.ToString(CultureInfo.InvariantCulture));
        }
        return null;
    }

    /// <summary>The error when a column's default is no value of its type, or null.</summary>
    public static LuxError? Check(Column column) => TryEncode(column, new RowWriter(), out var error) ? null : error;

    private static byte[]? Encode(Column column)
    {
        if (column.Default is { IsServerValue: true }) return null;
        var writer = new RowWriter(16);
        return TryEncode(column, writer, out var error) ? writer.Written.ToArray() : throw new ArgumentException(error!.Message, nameof(column));
    }

    private static bool TryEncode(Column column, RowWriter to, out LuxError? error)
    {
        error = null;
        if (column.Default is { IsServerValue: false } value) return TextValue.TryEncode(column, Encoding.UTF8.GetBytes(value.Literal), 0, to, out error);
        to.WriteNil();
        return true;
    }
}
