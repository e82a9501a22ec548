using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>How the values of a column are spelled as an argument: one of the cached forms below, named by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueText
{
    /// <summary>Text.</summary>
    public static ValueText<string?> String { get; } = new StringText();

    /// <summary>One character.</summary>
    public static ValueText<char> Char { get; } = new CharText();

    /// <summary>A whole number.</summary>
    public static ValueText<long> Int64 { get; } = new IntegerText<long>();

    /// <summary>A whole number.</summary>
    public static ValueText<int> Int32 { get; } = new IntegerText<int>();

    /// <summary>A whole number.</summary>
    public static ValueText<short> Int16 { get; } = new IntegerText<short>();

    /// <summary>A whole number.</summary>
    public static ValueText<byte> Byte { get; } = new IntegerText<byte>();

    /// <summary>A float.</summary>
    public static ValueText<double> Double { get; } = new DoubleText();

    /// <summary>A float, widened before it is spelled, as the column holds it widened.</summary>
    public static ValueText<float> Single { get; } = new SingleText();

    /// <summary>A bool.</summary>
    public static ValueText<bool> Boolean { get; } = new BooleanText();

    /// <summary>An instant.</summary>
    public static ValueText<DateTimeOffset> DateTimeOffset { get; } = new DateTimeOffsetText();

    /// <summary>An instant, UTC.</summary>
    public static ValueText<DateTime> DateTime { get; } = new DateTimeText();

    /// <summary>A duration.</summary>
    public static ValueText<TimeSpan> TimeSpan { get; } = new TimeSpanText();

    /// <summary>A day.</summary>
    public static ValueText<DateOnly> DateOnly { get; } = new DateOnlyText();

    /// <summary>An identifier.</summary>
    public static ValueText<Guid> Guid { get; } = new GuidText();

    /// <summary>Bytes.</summary>
    public static ValueText<byte[]?> Bytes { get; } = new BytesText();

    /// <summary>Bytes.</summary>
    public static ValueText<ReadOnlyMemory<byte>> Memory { get; } = new MemoryText();

    /// <summary>A decimal number.</summary>
    public static ValueText<decimal> Decimal { get; } = new DecimalText();

    /// <summary>The id of a row.</summary>
    public static ValueText<Id<T>> Id<T>() => IdText<T>.Instance;

    /// <summary>An enum by its name.</summary>
    public static ValueText<T> EnumName<T>()
        where T : struct, Enum => EnumNameText<T>.Instance;

    /// <summary>An enum by its number.</summary>
    public static ValueText<T> EnumNumber<T>()
        where T : struct, Enum => EnumNumberText<T>.Instance;

    /// <summary>The same for a column that may be null.</summary>
    public static ValueText<T?> OrNull<T>(this ValueText<T> text)
        where T : struct => new NullableText<T>(text);
}
