using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace Lux.Language;

/// <summary>Turns the text of a value on the wire into the value that is stored, and back (protocol.md "Types"). Values are stored by meaning: <c>00012</c> is 12, <c>1</c> in a bool column is true.</summary>
/// <remarks>Hot path: 0 B per value unless it is refused.</remarks>
public static class TextValue
{
    /// <summary>Writes the stored form of <paramref name="text"/>, a value for <paramref name="column"/>, at the end of <paramref name="to"/>; on an error nothing is written.</summary>
    /// <param name="column">The column; its type decides how the text is read, its name stands in the error.</param>
    /// <param name="text">The argument as it came.</param>
    /// <param name="nowMs">What <c>*</c> means in a timestamp, in milliseconds since the epoch.</param>
    /// <param name="to">Where the stored value goes.</param>
    /// <param name="error"><see cref="ErrorCode.WrongType"/> when the text is no value of the type.</param>
    public static bool TryEncode(Column column, ReadOnlySpan<byte> text, long nowMs, RowWriter to, [NotNullWhen(false)] out LuxError? error)
    {
        error = null;
        if (TryEncode(column.Type, column.Dimension, text, nowMs, to)) return true;
        error = TypeError.Of(column, text);
        return false;
    }

    private static bool TryEncode(ColumnType type, int dimension, ReadOnlySpan<byte> text, long nowMs, RowWriter to)
    {
        switch (type)
        {
            case ColumnType.Str:
                if (!Utf8.IsValid(text)) return false;
                to.WriteStr(text);
                return true;
            case ColumnType.Int or ColumnType.Ref:
                if (!IntText.TryParse(text, out long number)) return false;
                to.WriteInt(number);
                return true;
            case ColumnType.Timestamp:
                if (text is [(byte)'*']) number = nowMs;
                else if (!IntText.TryParse(text, out number) || !Timestamps.IsInRange(number)) return false;
                to.WriteInt(number);
                return true;
            case ColumnType.Float:
                if (!FloatText.TryParse(text, out double real)) return false;
                to.WriteFloat(real);
                return true;
            case ColumnType.Bool:
                bool isTrue = text.SequenceEqual("true"u8) || text is [(byte)'1'];
                if (!isTrue && !text.SequenceEqual("false"u8) && text is not [(byte)'0']) return false;
                to.WriteBool(isTrue);
                return true;
            case ColumnType.Uuid:
                Span<byte> uuid = stackalloc byte[16];
                if (!UuidText.TryParse(text, uuid)) return false;
                to.WriteBin(uuid);
                return true;
            case ColumnType.Bytes:
                to.WriteBin(text);
                return true;
            case ColumnType.Decimal:
                Span<byte> canonical = stackalloc byte[DecimalText.MaxLength];
                if (!DecimalText.TryCanonicalise(text, canonical, out int length)) return false;
                to.WriteStr(canonical[..length]);
                return true;
            case ColumnType.Json:
                if (!JsonText.IsValid(text)) return false;
                to.WriteStr(text);
                return true;
            case ColumnType.Vector:
                return VectorText.TryEncode(text, dimension, to);
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, null);
        }
    }

    /// <summary>The wire text of a stored value that is not null.</summary>
    /// <param name="type">The type of its column.</param>
    /// <param name="stored">The value.</param>
    /// <param name="scratch">Holds the text when it is not a part of <paramref name="stored"/>; what it held before is lost.</param>
    /// <returns>Bytes of <paramref name="stored"/> or of <paramref name="scratch"/>, valid until either changes.</returns>
    /// <exception cref="InvalidDataException"><paramref name="stored"/> is not a value of <paramref name="type"/>.</exception>
    public static ReadOnlySpan<byte> Decode(ColumnType type, ReadOnlySpan<byte> stored, RowWriter scratch)
    {
        switch (type)
        {
            case ColumnType.Str or ColumnType.Decimal or ColumnType.Json when StoredValue.TryStr(stored, out var text):
                return text;
            case ColumnType.Bytes when StoredValue.TryBin(stored, out var bytes):
                return bytes;
            case ColumnType.Bool when StoredValue.TryBool(stored, out bool isTrue):
                return isTrue ? "true"u8 : "false"u8;
        }
        scratch.Clear();
        switch (type)
        {
            case ColumnType.Int or ColumnType.Ref or ColumnType.Timestamp when StoredValue.TryInt(stored, out long number):
                number.TryFormat(scratch.GetSpan(20), out int written, default, null);
                scratch.Advance(written);
                break;
            case ColumnType.Float when StoredValue.TryFloat(stored, out double real):
                scratch.Advance(FloatText.Format(real, scratch.GetSpan(FloatText.MaxLength)));
                break;
            case ColumnType.Uuid when StoredValue.TryBin(stored, out var uuid) && uuid.Length == 16:
                scratch.Advance(UuidText.Format(uuid, scratch.GetSpan(UuidText.Length)));
                break;
            case ColumnType.Vector when StoredValue.TryBin(stored, out var floats):
                VectorText.Format(floats, scratch);
                break;
            default:
                throw new InvalidDataException($"a stored value is not of type {type}");
        }
        return scratch.Written;
    }
}
