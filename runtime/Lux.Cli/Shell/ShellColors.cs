using System.Text;

namespace Lux.Cli;

/// <summary>Colours a line while it is typed: the command when the engine has it, keywords, quoted text, comments.</summary>
internal sealed class ShellColors(ShellCompleter completer)
{
    private const string Command = "\e[1;36m", Unknown = "\e[36m", Keyword = "\e[34m", Quoted = "\e[32m", Comment = "\e[90m", Plain = "\e[0m";

    public string Paint(string line)
    {
        if (ShellWords.IsComment(line)) return Comment + line + Plain;
        var painted = new StringBuilder();
        var isFirst = true;
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            if (char.IsWhiteSpace(line[at]))
            {
                while (end < line.Length && char.IsWhiteSpace(line[end])) end++;
                painted.Append(line, at, end - at);
                at = end;
                continue;
            }
            if (line[at] is '"' or '\'') end = EndOfQuoted(line, at);
            else while (end < line.Length && !char.IsWhiteSpace(line[end])) end++;
            var word = line[at..end];
            var color = word[0] switch
            {
                '"' or '\'' => Quoted,
                _ when isFirst => completer.IsCommand(word) || word[0] == '\\' ? Command : Unknown,
                _ when ShellCompleter.IsKeyword(word) => Keyword,
                _ => "",
            };
            painted.Append(color).Append(word).Append(color.Length > 0 ? Plain : "");
            isFirst = false;
            at = end;
        }
        return painted.ToString();
    }

    private static int EndOfQuoted(string line, int at)
    {
        var quote = line[at++];
        while (at < line.Length && line[at] != quote) at += line[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, line.Length);
    }
}
