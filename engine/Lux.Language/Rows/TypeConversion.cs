using System.Buffers.Text;
using System.Globalization;

namespace Lux.Language;

/// <summary>
/// What a stored value becomes when TALTER changes its column's type: numbers keep their value where the new type has it, everything else becomes
/// what its wire text says in the new type.
/// </summary>
/// <remarks>An int becomes the nearest float: past 2^53 neighbours may become equal. A bool is 1 or 0 as an int. Throws nothing, whatever the bytes.</remarks>
public static partial class TypeConversion
{
    /// <summary>Writes what <paramref name="stored"/>, a value of <paramref name="from"/>, is in <paramref name="to"/>; null is null. On false nothing is written.</summary>
    public static bool TryConvert(Column from, Column to, ReadOnlySpan<byte> stored, RowWriter writer)
    {
        if (StoredValue.IsNil(stored))
        {
            writer.WriteNil();
            return true;
        }
        if (from.Type == to.Type && from.Dimension == to.Dimension)
        {
            writer.WriteRaw(stored);
            return true;
        }
        return IsNumber(from.Type) && IsNumber(to.Type) ? TryNumber(to.Type, stored, writer)
            : from.Type == ColumnType.Bool && to.Type == ColumnType.Int ? TryBool(stored, writer)
            : TryText(from, to, stored, writer);
    }

    private static bool IsNumber(ColumnType type) => type is ColumnType.Int or ColumnType.Float or ColumnType.Decimal or ColumnType.Timestamp or ColumnType.Ref;

    private static bool TryNumber(ColumnType to, ReadOnlySpan<byte> stored, RowWriter writer)
    {
        if (StoredValue.TryInt(stored, out long whole)) return TryWhole(to, whole, writer);
        if (StoredValue.TryFloat(stored, out double real)) return TryReal(to, real, writer);
        if (!StoredValue.TryStr(stored, out var text)) return false;
        if (to == ColumnType.Float)
        {
            if (!FloatText.TryParse(text, out real)) return false;
            writer.WriteFloat(real);
            return true;
        }
        return IntText.TryParse(text, out whole) && TryWhole(to, whole, writer);
    }

    private static bool TryWhole(ColumnType to, long whole, RowWriter writer)
    {
        switch (to)
        {
            case ColumnType.Float:
                writer.WriteFloat(whole);
                return true;
            case ColumnType.Decimal:
                Span<byte> digits = stackalloc byte[20];
                Utf8Formatter.TryFormat(whole, digits, out int length);
                writer.WriteStr(digits[..length]);
                return true;
            case ColumnType.Timestamp when !Timestamps.IsInRange(whole):
                return false;
            default:
                writer.WriteInt(whole);
                return true;
        }
    }

    private static bool TryReal(ColumnType to, double real, RowWriter writer)
    {
        if (to == ColumnType.Decimal)
        {
            // The shortest text that reads back as the number, written out: 1e-5 is 0.00001.
            Span<byte> text = stackalloc byte[FloatText.MaxLength], canonical = stackalloc byte[DecimalText.MaxLength];
            if (!double.IsFinite(real)) return false;
            int length = FloatText.Format(real, text);
            if (!decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) || (double)exact != real) return false;
            if (!exact.TryFormat(text, out length, default, CultureInfo.InvariantCulture)) return false;
            if (!DecimalText.TryCanonicalise(text[..length], canonical, out length)) return false;
            writer.WriteStr(canonical[..length]);
            return true;
        }
        // The greatest long is no float; 2^63 is the least float above it.
        return real >= long.MinValue && real < 9223372036854775808.0 && Math.Floor(real) == real && TryWhole(to, (long)real, writer);
    }

    private static bool TryBool(ReadOnlySpan<byte> stored, RowWriter writer)
    {
        if (!StoredValue.TryBool(stored, out bool value)) return false;
        writer.WriteInt(value ? 1 : 0);
        return true;
    }

    private static bool TryText(Column from, Column to, ReadOnlySpan<byte> stored, RowWriter writer)
    {
        var scratch = new RowWriter(64);
        ReadOnlySpan<byte> text;
        try
        {
            text = TextValue.Decode(from.Type, stored, scratch);
        }
        catch (InvalidDataException)
        {
            return false;   // a reader that a writer overtook; it will look again
        }
        // What a write may say of these in other words is no value: `*` is now, and raw floats have no text.
        if (to.Type == ColumnType.Timestamp && text is [(byte)'*']) return false;
        if (to.Type == ColumnType.Vector && text is not [(byte)'[', ..]) return false;
        return TextValue.TryEncode(to, text, 0, writer, out _);
    }
}
