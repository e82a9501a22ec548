using System.ComponentModel;
using System.Globalization;

namespace Lux.Schema.Generated;

/// <summary>A member as a part of a key's name. Text is escaped where it would be taken for another part: <c>:</c> becomes <c>%3A</c> and <c>%</c> becomes <c>%25</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyPart
{
    /// <summary>Text.</summary>
    /// <exception cref="ArgumentNullException">It is null, which names no key.</exception>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AsSpan().IndexOfAny(':', '%') < 0 ? value : value.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);
    }

    /// <summary>A character.</summary>
    public static string Of(char value) => Of(value.ToString());

    /// <summary>A number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An identifier.</summary>
    public static string Of(Guid value) => value.ToString();

    /// <summary>The id of a row.</summary>
    /// <exception cref="InvalidOperationException">The id is pending in a batch.</exception>
    public static string Of<T>(Id<T> value) => PendingId.Is(value.Value) ? throw BatchScope.OfAnother() : value.ToString();

    /// <summary>An enum by its name.</summary>
    public static string OfEnum<T>(T value)
        where T : struct, Enum => Of(EnumNames<T>.NameOf(value));
}
