using System.Globalization;
using System.Text;

namespace Lux.Language;

/// <summary>A literal in <c>default(...)</c>: plain text, or a JSON string when it has one of <c>:() ,"</c>, a blank or a control character, is empty, or is <c>*</c>.</summary>
internal static class Literal
{
    public static string Write(string value) => NeedsQuotes(value) ? Quote(value) : value;

    /// <summary>The value as a JSON string.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c < ' ') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }
        return text.Append('"').ToString();
    }

    public static bool TryRead(string text, out string value)
    {
        value = text;
        if (text.Length == 0) return false;
        if (text[0] != '"') return !NeedsQuotes(text);
        var plain = new StringBuilder();
        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"')
            {
                value = plain.ToString();
                return i == text.Length - 1 && IsText(value);
            }
            if (c != '\\') plain.Append(c);
            else if (!TryEscape(text, ref i, plain)) return false;
        }
        return false;
    }

    // Half of a surrogate pair has no UTF-8.
    private static bool IsText(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (!char.IsSurrogatePair(value, i)) return false;
            i++;
        }
        return true;
    }

    private static bool TryEscape(string text, ref int i, StringBuilder plain)
    {
        if (++i >= text.Length) return false;
        int known = "\"\\/bfnrt".IndexOf(text[i]);
        if (known >= 0)
        {
            plain.Append("\"\\/\b\f\n\r\t"[known]);
            return true;
        }
        if (text[i] != 'u' || i + 4 >= text.Length) return false;
        if (!ushort.TryParse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)) return false;
        plain.Append((char)code);
        i += 4;
        return true;
    }

    private static bool NeedsQuotes(string value) => value.Length == 0 || value == "*" || value.Any(c => c <= ' ' || ":(),\"".IndexOf(c) >= 0 || char.IsWhiteSpace(c));
}
