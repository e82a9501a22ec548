using System.Globalization;
using System.Text;

namespace Lux.Cli;

/// <summary>
/// Cuts a line into words at blanks. <c>'..'</c> keeps everything as it is but <c>\'</c>; <c>".."</c> knows <c>\n \r \t \b \a \\ \" \xNN \uNNNN</c>, as in redis-cli,
/// so that lines can be carried over. Within a word's parentheses blanks and JSON strings stay, as in migration scripts: <c>default("a b")</c>. A line that begins with
/// <c>#</c> or <c>--</c> is a comment.
/// </summary>
internal static class ShellWords
{
    /// <summary>The words of <paramref name="line"/>, or why there are none.</summary>
    public static bool TrySplit(string line, out List<ShellWord> words, out string? error)
    {
        words = [];
        error = null;
        if (IsComment(line)) return true;
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }
            if (!TryWord(line, ref at, out var word, out error)) return false;
            words.Add(word!);
        }
        return true;
    }

    public static bool IsComment(string line) => line.AsSpan().TrimStart() is ['#', ..] or ['-', '-', ..];

    /// <summary>The word as it has to be written so that it is read back as the same bytes.</summary>
    public static string Quote(string text)
    {
        if (text.Length > 0 && text[0] is not '#' and not '-' && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\'' or '"' or '\\' or '(')) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    private static bool TryWord(string line, ref int at, out ShellWord? word, out string? error)
    {
        word = null;
        error = null;
        var start = at;
        if (line[at] is not ('"' or '\''))
        {
            at = EndOfPlain(line, at);
            word = new(Encoding.UTF8.GetBytes(line[start..at]), start, at);
            return true;
        }
        var quote = line[at++];
        var bytes = new List<byte>();
        while (at < line.Length && line[at] != quote) Take(line, quote, ref at, bytes);
        if (at == line.Length)
        {
            error = $"the {quote} at column {start + 1} is not closed";
            return false;
        }
        at++;
        if (at < line.Length && !char.IsWhiteSpace(line[at]))
        {
            error = $"a blank is missing after the {quote} at column {at}";
            return false;
        }
        word = new([.. bytes], start, at, IsQuoted: true);
        return true;
    }

    private static int EndOfPlain(string line, int start)
    {
        var (depth, isQuoted, firstBlank) = (0, false, line.Length);
        for (var at = start; at < line.Length; at++)
        {
            var c = line[at];
            if (char.IsWhiteSpace(c) && firstBlank == line.Length) firstBlank = at;
            if (isQuoted)
            {
                if (c == '\\') at++;
                else if (c == '"') isQuoted = false;
            }
            else if (c == '"' && depth > 0) isQuoted = true;
            else if (c == '(' && at > start) depth++;
            else if (c == ')' && depth > 0) depth--;
            else if (char.IsWhiteSpace(c) && depth == 0) return at;
        }
        // A parenthesis that nothing closes is a character like any other.
        return depth == 0 && !isQuoted ? line.Length : firstBlank;
    }

    private static void Take(string line, char quote, ref int at, List<byte> bytes)
    {
        if (line[at] == '\\' && at + 1 < line.Length)
        {
            var next = line[at + 1];
            if (quote == '\'')
            {
                if (next == '\'') at++;
            }
            else if (next == 'x' && at + 3 < line.Length && byte.TryParse(line.AsSpan(at + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                at += 4;
                return;
            }
            else if (next == 'u' && at + 5 < line.Length && ushort.TryParse(line.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(((char)unit).ToString()));
                at += 6;
                return;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(next switch { 'n' => "\n", 'r' => "\r", 't' => "\t", 'b' => "\b", 'a' => "\a", _ => next.ToString() }));
                at += 2;
                return;
            }
        }
        var length = char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1;
        bytes.AddRange(Encoding.UTF8.GetBytes(line.Substring(at, length)));
        at += length;
    }
}
