using System.Globalization;

namespace Lux.Samples.Chat;

/// <summary>What a name, a topic, a message and a colour may be. Null says that it is none; whoever asks says why.</summary>
internal static class TextRules
{
    public const int LongestName = 24, LongestChannel = 32, LongestTopic = 120, LongestMessage = 2000;

    /// <summary>Words, so that the page decides how each looks on dark and on light.</summary>
    public static readonly string[] Colors = ["red", "orange", "yellow", "green", "teal", "blue", "violet", "pink"];

    /// <summary>2 to 24 letters, digits, blanks inside, and <c>_ - . '</c></summary>
    public static string? Name(string? text)
    {
        text = text?.Trim();
        return text is { Length: >= 2 and <= LongestName } && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '.' or '\'') ? text : null;
    }

    /// <summary>Lower case letters, digits and hyphens; a blank becomes a hyphen, a leading # goes.</summary>
    public static string? Channel(string? text)
    {
        text = text?.Trim().TrimStart('#').ToLowerInvariant().Replace(' ', '-');
        return text is { Length: >= 1 and <= LongestChannel } && text.All(c => char.IsLetterOrDigit(c) || c == '-') && text.Any(char.IsLetterOrDigit) ? text : null;
    }

    /// <summary>Empty is allowed and is no topic.</summary>
    public static bool TryTopic(string? text, out string? topic)
    {
        topic = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return topic is null || (topic.Length <= LongestTopic && !topic.Any(char.IsControl));
    }

    /// <summary>1 to 2000 characters, something visible among them, no control characters but line ends and tabs, no half characters.</summary>
    public static string? Message(string? text)
    {
        text = text?.Trim();
        if (text is not { Length: >= 1 and <= LongestMessage }) return null;
        bool visible = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = System.Text.Rune.GetUnicodeCategory(rune);
            if (kind == UnicodeCategory.Control && rune.Value is not ('\n' or '\t' or '\r')) return null;
            visible |= kind is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator);
        }
        return visible ? text : null;
    }

    public static string? Color(string? text) => Colors.Contains(text) ? text : null;
}
