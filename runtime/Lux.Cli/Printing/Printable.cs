using System.Globalization;
using System.Text;

namespace Lux.Cli;

/// <summary>Values from an engine, made safe to show: a control character could move the cursor or change the terminal.</summary>
internal static class Printable
{
    /// <summary>The text in one line: control characters as <c>\n</c>, <c>\t</c> or <c>\xNN</c>.</summary>
    public static string Line(string text)
    {
        if (!text.Any(IsControl)) return text;
        var safe = new StringBuilder();
        foreach (var c in text)
        {
            if (!IsControl(c)) safe.Append(c);
            else safe.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}") });
        }
        return safe.ToString();
    }

    /// <summary>Bytes as text where they are UTF-8, else with <c>\xNN</c> for each byte that is not.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        foreach (var b in bytes)
        {
            if (b is >= 0x20 and < 0x7f) text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }
        return text.ToString();
    }

    private static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
