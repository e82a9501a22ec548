using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lux.Language;

/// <summary>Checks rows that a client encoded (ROWS: a MessagePack array in declared column order, without id) and writes them as they are stored. Made once per schema; safe for several threads.</summary>
/// <remarks>Hot path: one pass; a row that is in stored form already is one copy; 0 B per row unless it is refused.</remarks>
public sealed class RowValidator
{
    private readonly string _table;
    private readonly Column[] _columns;
    private readonly bool[] _isNotNull;
    private readonly StoredDefaults _defaults;

    /// <summary>A validator for rows of <paramref name="schema"/>.</summary>
    /// <exception cref="ArgumentException">A default is no value of its column's type.</exception>
    public RowValidator(TableSchema schema)
    {
        _table = schema.Name;
        _columns = [.. schema.Columns];
        _isNotNull = [.. _columns.Select(c => c.IsNotNull)];
        _defaults = new StoredDefaults(schema);
    }

    /// <summary>Writes the stored form of <paramref name="row"/> at the end of <paramref name="to"/>; on an error nothing is written.</summary>
    /// <param name="rowNumber">The row's number in the command, from 1, for the error; 0 when there is only one.</param>
    /// <param name="row">One array, no byte more.</param>
    /// <param name="nowMs">The time for values that stand for now.</param>
    /// <param name="to">Where the row goes.</param>
    /// <param name="error">Why it is refused.</param>
    /// <param name="allowsPendingIds">Whether an int or ref may be the id that a step of the batch will return (fixext1 type 2); it is copied as it is.</param>
    public bool TryCanonicalise(int rowNumber, ReadOnlySpan<byte> row, long nowMs, RowWriter to, [NotNullWhen(false)] out LuxError? error, bool allowsPendingIds = false)
    {
        int start = to.Length;
        error = Copy(row, nowMs, to, allowsPendingIds);
        if (error is null) return true;
        to.Rewind(start);
        if (rowNumber > 0) error = error.InRow(rowNumber);
        return false;
    }

    private LuxError? Copy(ReadOnlySpan<byte> row, long nowMs, RowWriter to, bool allowsPendingIds)
    {
        if (!Packed.TryArrayHeader(row, out int at, out long count)) return LuxError.Of(ErrorCode.MalformedRow);
        if (count != _columns.Length)
            return LuxError.Of(ErrorCode.WrongColumnCount, count.ToString(CultureInfo.InvariantCulture), _table, _columns.Length.ToString(CultureInfo.InvariantCulture));

        int copied = 0;   // what lies before it is written
        if (at != Packed.ArrayHeaderLength(_columns.Length))
        {
            to.WriteArrayHeader(_columns.Length);
            copied = at;
        }
        for (int i = 0; i < _columns.Length; i++)
        {
            int length = Packed.Length(row[at..]);
            if (length < 0) return LuxError.Of(ErrorCode.MalformedRow);
            var value = row.Slice(at, length);
            if (value[0] == Packed.Nil)
            {
                if (_isNotNull[i]) return LuxError.Of(ErrorCode.NotNull, _columns[i].Name);
            }
            else if (!StoredForm.Is(_columns[i], value))
            {
                to.WriteRaw(row[copied..at]);
                if (!TryRewrite(i, value, nowMs, to, allowsPendingIds, out var error)) return error;
                copied = at + length;
            }
            at += length;
        }
        if (at != row.Length) return LuxError.Of(ErrorCode.MalformedRow);
        to.WriteRaw(row[copied..]);
        return null;
    }

    /// <summary>Writes a value that is right but in another form, or stands for one.</summary>
    private bool TryRewrite(int ordinal, ReadOnlySpan<byte> value, long nowMs, RowWriter to, bool allowsPendingIds, [NotNullWhen(false)] out LuxError? error)
    {
        error = null;
        var column = _columns[ordinal];
        if (value[0] == Packed.FixExt1)
        {
            switch ((Placeholder)value[1])
            {
                case Placeholder.Default when column.Default is not null || !column.IsNotNull:
                    _defaults.Write(ordinal, nowMs, to);
                    return true;
                case Placeholder.Default:
                    error = LuxError.Of(ErrorCode.NotNull, column.Name);
                    return false;
                case Placeholder.PendingId when allowsPendingIds && column.Type is ColumnType.Int or ColumnType.Ref:
                    to.WriteRaw(value);
                    return true;
                case Placeholder.Now when column.Type == ColumnType.Timestamp:
                    to.WriteInt(nowMs);
                    return true;
            }
        }
        else if (StoredForm.TryWrite(column, value, to)) return true;
        error = TypeError.OfStored(column, value);
        return false;
    }
}
