using System.Text.Unicode;

namespace Lux.Language;

/// <summary>The one form that a value is stored in. Hot path: 0 B per value.</summary>
internal static class StoredForm
{
    /// <summary>Whether <paramref name="value"/>, not null, is right for <paramref name="column"/> and in the form that it is stored in.</summary>
    public static bool Is(Column column, ReadOnlySpan<byte> value)
    {
        switch (column.Type)
        {
            case ColumnType.Int or ColumnType.Ref:
                return StoredValue.TryInt(value, out long number) && Packed.IsShortest(value[0], number);
            case ColumnType.Timestamp:
                return StoredValue.TryInt(value, out number) && Packed.IsShortest(value[0], number) && Timestamps.IsInRange(number);
            case ColumnType.Float:
                return value[0] == Packed.Float64 && StoredValue.TryFloat(value, out double real) && BitConverter.DoubleToUInt64Bits(real) == Packed.FloatBits(real);
            case ColumnType.Bool:
                return StoredValue.TryBool(value, out _);
            case ColumnType.Str:
                return StoredValue.TryStr(value, out var text) && Packed.IsShortest(value[0], text.Length) && Utf8.IsValid(text);
            case ColumnType.Json:
                return StoredValue.TryStr(value, out text) && Packed.IsShortest(value[0], text.Length) && JsonText.IsValid(text);
            case ColumnType.Decimal:
                return StoredValue.TryStr(value, out text) && Packed.IsShortest(value[0], text.Length) && DecimalText.IsCanonical(text);
            case ColumnType.Bytes:
                return StoredValue.TryBin(value, out var bytes) && Packed.IsShortest(value[0], bytes.Length);
            case ColumnType.Uuid:
                return StoredValue.TryBin(value, out bytes) && value[0] == Packed.Bin8 && bytes.Length == 16;
            case ColumnType.Vector:
                return StoredValue.TryBin(value, out bytes) && Packed.IsShortest(value[0], bytes.Length) && VectorText.IsValid(bytes, column.Dimension);
            default:
                return false;
        }
    }

    /// <summary>Writes the stored form of a value that is right but in another one: an integer or header longer than needed, a narrow float, a decimal with needless zeros.</summary>
    /// <returns>False when the value is not right for <paramref name="column"/>.</returns>
    public static bool TryWrite(Column column, ReadOnlySpan<byte> value, RowWriter to)
    {
        switch (column.Type)
        {
            case ColumnType.Int or ColumnType.Ref or ColumnType.Timestamp when StoredValue.TryInt(value, out long number):
                if (column.Type == ColumnType.Timestamp && !Timestamps.IsInRange(number)) return false;
                to.WriteInt(number);
                return true;
            case ColumnType.Float when StoredValue.TryFloat(value, out double real):
                to.WriteFloat(real);
                return true;
            case ColumnType.Float when StoredValue.TryInt(value, out long whole):   // what a language with one kind of number writes for 10.0
                to.WriteFloat(whole);
                return true;
            case ColumnType.Str or ColumnType.Json or ColumnType.Decimal when StoredValue.TryStr(value, out var text):
                return TextValue.TryEncode(column, text, 0, to, out _);
            case ColumnType.Bytes when StoredValue.TryBin(value, out var bytes):
            case ColumnType.Uuid when StoredValue.TryBin(value, out bytes) && bytes.Length == 16:
            case ColumnType.Vector when StoredValue.TryBin(value, out bytes) && VectorText.IsValid(bytes, column.Dimension):
                to.WriteBin(bytes);
                return true;
            default:
                return false;
        }
    }
}
