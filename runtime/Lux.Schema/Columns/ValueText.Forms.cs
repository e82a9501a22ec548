using System.Globalization;

namespace Lux.Schema.Generated;

/// <summary>Spells a value as one argument. Numbers are formatted straight into the bytes that are sent.</summary>
/// <typeparam name="T">The column's C# type.</typeparam>
public abstract class ValueText<T>
{
    private protected ValueText() { }

    internal abstract void Write(RespWriter to, T value);

    internal bool IsNull(T value) => value is null;
}

internal sealed class NullableText<T>(ValueText<T> text) : ValueText<T?>
    where T : struct
{
    internal override void Write(RespWriter to, T? value) => text.Write(to, value.GetValueOrDefault());
}

internal sealed class StringText : ValueText<string?>
{
    internal override void Write(RespWriter to, string? value) => to.Bulk(value.AsSpan());
}

internal sealed class CharText : ValueText<char>
{
    internal override void Write(RespWriter to, char value) => to.Bulk([value]);
}

internal sealed class IntegerText<T> : ValueText<T>
    where T : struct, System.Numerics.IBinaryInteger<T>
{
    internal override void Write(RespWriter to, T value) => to.Bulk(long.CreateTruncating(value));
}

internal sealed class DoubleText : ValueText<double>
{
    internal override void Write(RespWriter to, double value) => to.Bulk(value == 0 ? 0 : value);
}

internal sealed class SingleText : ValueText<float>
{
    internal override void Write(RespWriter to, float value) => ValueText.Double.Write(to, value);
}

internal sealed class BooleanText : ValueText<bool>
{
    internal override void Write(RespWriter to, bool value) => to.Bulk(value ? "true"u8 : "false"u8);
}

internal sealed class DateTimeOffsetText : ValueText<DateTimeOffset>
{
    internal override void Write(RespWriter to, DateTimeOffset value) => to.Bulk(value.ToUnixTimeMilliseconds());
}

internal sealed class DateTimeText : ValueText<DateTime>
{
    internal override void Write(RespWriter to, DateTime value) => to.Bulk(Instant.MillisecondsOf(value));
}

internal sealed class TimeSpanText : ValueText<TimeSpan>
{
    internal override void Write(RespWriter to, TimeSpan value) => to.Bulk(value.Ticks);
}

internal sealed class DateOnlyText : ValueText<DateOnly>
{
    internal override void Write(RespWriter to, DateOnly value) => to.Bulk(value.DayNumber);
}

internal sealed class GuidText : ValueText<Guid>
{
    internal override void Write(RespWriter to, Guid value)
    {
        Span<byte> text = stackalloc byte[36];
        value.TryFormat(text, out var length);
        to.Bulk(text[..length]);
    }
}

internal sealed class BytesText : ValueText<byte[]?>
{
    internal override void Write(RespWriter to, byte[]? value) => to.Bulk(value.AsSpan());
}

internal sealed class MemoryText : ValueText<ReadOnlyMemory<byte>>
{
    internal override void Write(RespWriter to, ReadOnlyMemory<byte> value) => to.Bulk(value.Span);
}

internal sealed class DecimalText : ValueText<decimal>
{
    internal override void Write(RespWriter to, decimal value)
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        to.Bulk(text[..length]);
    }
}

internal sealed class IdText<T> : ValueText<Id<T>>
{
    internal static readonly ValueText<Id<T>> Instance = new IdText<T>();

    internal override void Write(RespWriter to, Id<T> value) => to.Bulk(value.Value);
}

internal sealed class EnumNameText<T> : ValueText<T>
    where T : struct, Enum
{
    internal static readonly ValueText<T> Instance = new EnumNameText<T>();

    internal override void Write(RespWriter to, T value) => to.Bulk(EnumNames<T>.NameOf(value));
}

internal sealed class EnumNumberText<T> : ValueText<T>
    where T : struct, Enum
{
    internal static readonly ValueText<T> Instance = new EnumNumberText<T>();

    internal override void Write(RespWriter to, T value) => to.Bulk(EnumNumbers<T>.NumberOf(value));
}
