using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Lux.Schema;

/// <summary>
/// The key of a row of <typeparamref name="T"/>'s table: a number that the engine assigned and never gives again. Eight bytes; ids of different tables do not convert into each other.
/// The default value, 0, is no row.
/// </summary>
/// <typeparam name="T">The record of the table.</typeparam>
/// <param name="value">The number.</param>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly struct Id<T>(long value) : IEquatable<Id<T>>, IComparable<Id<T>>, IComparable, ISpanParsable<Id<T>>, ISpanFormattable, IUtf8SpanFormattable, IComparisonOperators<Id<T>, Id<T>, bool>
{
    /// <summary>The number itself.</summary>
    public long Value { get; } = value;

    /// <summary>Whether this is no row's id (the default value).</summary>
    public bool IsNone => Value == 0;

    /// <inheritdoc/>
    public bool Equals(Id<T> other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Id<T> other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Id<T> other => CompareTo(other),
        _ => throw new ArgumentException($"An {nameof(Id<>)} of {typeof(T).Name} compares only with one of its kind, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The number in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => Value.TryFormat(destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => Value.TryFormat(utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads an id from decimal digits only: no sign, no blanks, so that junk in a route or query is refused.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: ids look the same in every culture.</param>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static Id<T> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no id of {typeof(T).Name}: an id is a number such as 42.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Id<T> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool operator ==(Id<T> left, Id<T> right) => left.Value == right.Value;

    /// <inheritdoc/>
    public static bool operator !=(Id<T> left, Id<T> right) => left.Value != right.Value;

    /// <inheritdoc/>
    public static bool operator <(Id<T> left, Id<T> right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator >(Id<T> left, Id<T> right) => left.Value > right.Value;

    /// <inheritdoc/>
    public static bool operator <=(Id<T> left, Id<T> right) => left.Value <= right.Value;

    /// <inheritdoc/>
    public static bool operator >=(Id<T> left, Id<T> right) => left.Value >= right.Value;
}
