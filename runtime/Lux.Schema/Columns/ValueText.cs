using System.ComponentModel;
using System.Globalization;

namespace Lux.Schema.Generated;

/// <summary>How the values of a column are spelled as an argument: one of the cached forms below, named by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ValueText
{
    /// <summary>Text.</summary>
    public static ValueText<string> Text { get; } = new(static (to, value) => to.Bulk(value.AsSpan()), static (ref from) => from.ReadString(), static (to, value) => to.Write(value));

    /// <summary>Text or null.</summary>
    public static ValueText<string?> String { get; } = new(static (to, value) => to.Bulk(value.AsSpan()), static (ref from) => from.ReadStringOrNull(), static (to, value) => to.Write(value));

    /// <summary>One character.</summary>
    public static ValueText<char> Char { get; } = new(static (to, value) => to.Bulk([value]), static (ref from) => from.ReadChar(), static (to, value) => to.Write(value));

    /// <summary>A whole number.</summary>
    public static ValueText<long> Int64 { get; } = new(static (to, value) => to.Bulk(value), static (ref from) => from.ReadInt64(), static (to, value) => to.Write(value));

    /// <summary>A whole number.</summary>
    public static ValueText<int> Int32 { get; } = new(static (to, value) => to.Bulk(value), static (ref from) => from.ReadInt32(), static (to, value) => to.Write(value));

    /// <summary>A whole number.</summary>
    public static ValueText<short> Int16 { get; } = new(static (to, value) => to.Bulk(value), static (ref from) => from.ReadInt16(), static (to, value) => to.Write(value));

    /// <summary>A whole number.</summary>
    public static ValueText<byte> Byte { get; } = new(static (to, value) => to.Bulk(value), static (ref from) => from.ReadByte(), static (to, value) => to.Write(value));

    /// <summary>A float.</summary>
    public static ValueText<double> Double { get; } = new(static (to, value) => WriteDouble(to, value), static (ref from) => from.ReadDouble(), static (to, value) => to.Write(value));

    /// <summary>A float, widened before it is spelled, as the column holds it widened.</summary>
    public static ValueText<float> Single { get; } = new(static (to, value) => WriteDouble(to, value), static (ref from) => from.ReadSingle(), static (to, value) => to.Write(value));

    /// <summary>A bool.</summary>
    public static ValueText<bool> Boolean { get; } = new(static (to, value) => to.Bulk(value ? "true"u8 : "false"u8), static (ref from) => from.ReadBoolean(), static (to, value) => to.Write(value));

    /// <summary>An instant.</summary>
    public static ValueText<DateTimeOffset> DateTimeOffset { get; } = new(static (to, value) => to.Bulk(value.ToUnixTimeMilliseconds()), static (ref from) => from.ReadDateTimeOffset(), static (to, value) => to.Write(value));

    /// <summary>An instant, UTC.</summary>
    public static ValueText<DateTime> DateTime { get; } = new(static (to, value) => to.Bulk(Instant.MillisecondsOf(value)), static (ref from) => from.ReadDateTime(), static (to, value) => to.Write(value));

    /// <summary>A duration.</summary>
    public static ValueText<TimeSpan> TimeSpan { get; } = new(static (to, value) => to.Bulk(value.Ticks), static (ref from) => from.ReadTimeSpan(), static (to, value) => to.Write(value));

    /// <summary>A day.</summary>
    public static ValueText<DateOnly> DateOnly { get; } = new(static (to, value) => to.Bulk(value.DayNumber), static (ref from) => from.ReadDateOnly(), static (to, value) => to.Write(value));

    /// <summary>An identifier.</summary>
    public static ValueText<Guid> Guid { get; } = new(static (to, value) => WriteFormatted(to, value), static (ref from) => from.ReadGuid(), static (to, value) => to.Write(value));

    /// <summary>Bytes or null.</summary>
    public static ValueText<byte[]?> BytesOrNull { get; } = new(static (to, value) => to.Bulk(value.AsSpan()), static (ref from) => from.ReadBytesOrNull(), static (to, value) => to.Write(value));

    /// <summary>Bytes.</summary>
    public static ValueText<byte[]> Bytes { get; } = new(static (to, value) => to.Bulk(value.AsSpan()), static (ref from) => from.ReadBytes(), static (to, value) => to.Write(value));

    /// <summary>Bytes.</summary>
    public static ValueText<ReadOnlyMemory<byte>> Memory { get; } = new(static (to, value) => to.Bulk(value.Span), static (ref from) => from.ReadMemory(), static (to, value) => to.Write(value));

    /// <summary>A decimal number.</summary>
    public static ValueText<decimal> Decimal { get; } = new(static (to, value) => WriteFormatted(to, value), static (ref from) => from.ReadDecimal(), static (to, value) => to.Write(value));

    /// <summary>The id of a row.</summary>
    public static ValueText<Id<T>> Id<T>() => OfId<T>.Text;

    /// <summary>An enum by its name.</summary>
    public static ValueText<T> EnumName<T>()
        where T : struct, Enum => OfEnumName<T>.Text;

    /// <summary>An enum by its number.</summary>
    public static ValueText<T> EnumNumber<T>()
        where T : struct, Enum => OfEnumNumber<T>.Text;

    /// <summary>The same for a column that may be null.</summary>
    public static ValueText<T?> OrNull<T>(this ValueText<T> text)
        where T : struct => new((to, value) => text.Write(to, value.GetValueOrDefault()), (ref from) => from.ReadValueOrNull(text), (to, value) => to.Write(value, text));

    // -0 and 0 are one value to the engine.
    private static void WriteDouble(RespWriter to, double value) => to.Bulk(value == 0 ? 0 : value);

    private static void WriteFormatted<T>(RespWriter to, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        to.Bulk(text[..length]);
    }

    private static class OfId<T>
    {
        public static readonly ValueText<Id<T>> Text = new(static (to, value) => to.Id(value.Value), static (ref from) => from.ReadId<T>(), static (to, value) => to.Write(value));
    }

    private static class OfEnumName<T>
        where T : struct, Enum
    {
        public static readonly ValueText<T> Text = new(static (to, value) => to.Bulk(EnumNames<T>.NameOf(value)), static (ref from) => from.ReadEnumName<T>(), static (to, value) => to.WriteEnumName(value));
    }

    private static class OfEnumNumber<T>
        where T : struct, Enum
    {
        public static readonly ValueText<T> Text = new(static (to, value) => to.Bulk(EnumNumbers<T>.NumberOf(value)), static (ref from) => from.ReadEnumNumber<T>(), static (to, value) => to.WriteEnumNumber(value));
    }
}
