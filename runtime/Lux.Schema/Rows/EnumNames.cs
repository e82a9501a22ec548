using System.Text;

namespace Lux.Schema.Generated;

/// <summary>An enum stored by name. A value without one (flags, or a number never declared) has the spelling that <see cref="Enum.ToString()"/> gives it.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    public static string NameOf(T value) => Enum.GetName(value) ?? value.ToString();

    public static bool TryParse(ReadOnlySpan<byte> utf8, out T value)
    {
        Span<char> text = stackalloc char[256];
        value = default;
        return utf8.Length <= text.Length && Enum.TryParse(text[..Encoding.UTF8.GetChars(utf8, text)], out value);
    }
}
