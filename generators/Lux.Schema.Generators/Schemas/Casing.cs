using System.Text;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Between the names of C# and those of the wire.</summary>
internal static class Casing
{
    /// <summary><c>LastSeen</c> gives <c>last_seen</c>, <c>HTTPPort2</c> gives <c>http_port2</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>chat_messages</c> gives <c>ChatMessages</c>. A name that begins with a digit gets a leading underscore.</summary>
    public static string PascalCase(string name)
    {
        var text = new StringBuilder(name.Length);
        bool startsWord = true;
        foreach (char letter in name)
        {
            if (letter == '_')
            {
                startsWord = true;
                continue;
            }

            text.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
            startsWord = false;
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    /// <summary>A name for a parameter: <c>ChannelId</c> gives <c>channelId</c>.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
