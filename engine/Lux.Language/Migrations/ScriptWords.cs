using System.Text;

namespace Lux.Language;

/// <summary>
/// A command as a line of text: words between blanks. A word that begins with <c>"</c> is a JSON string; within parentheses a JSON string keeps its quotes, as in
/// <c>default("a b")</c>.
/// </summary>
public static class ScriptWords
{
    /// <summary>Writes words so that <see cref="TryRead(string, out EquatableArray{string}, out string?)"/> reads the same ones.</summary>
    public static string Write(IEnumerable<string> words) => string.Join(" ", words.Select(Write));

    /// <summary>Reads the words of a line.</summary>
    /// <param name="line">The line, which may be joined of several.</param>
    /// <param name="words">The words.</param>
    /// <param name="wrong">The word that is wrong, or null.</param>
    public static bool TryRead(string line, out EquatableArray<string> words, out string? wrong) => TryRead(line, out words, [], out wrong);

    /// <summary>The same, with where each word stands; the last is the wrong one, if one is.</summary>
    internal static bool TryRead(string line, out EquatableArray<string> words, List<(int Start, int Length)> spans, out string? wrong)
    {
        List<string> read = [];
        wrong = null;
        for (int at = 0; at < line.Length;)
        {
            if (IsBlank(line[at]))
            {
                at++;
                continue;
            }
            int end = EndOf(line, at);
            string word = line.Substring(at, end - at);
            spans.Add((at, word.Length));
            if (word[0] != '"') read.Add(word);
            else if (word.Length > 1 && Literal.TryRead(word, out string value)) read.Add(value);
            else
            {
                wrong = word;
                break;
            }
            at = end;
        }
        words = read.ToEquatableArray();
        return wrong is null;
    }

    private static string Write(string word)
    {
        bool isPlain = word.Length > 0 && word[0] != '"' && word.IndexOf('\n') < 0 && word.IndexOf('\r') < 0 && !word.StartsWith("--", StringComparison.Ordinal)
            && !IsBlank(word[0]) && EndOf(word, 0) == word.Length && !IsOpen(word);
        return isPlain ? word : Literal.Quote(word);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    // A word whose parenthesis or quotes stay open would swallow what follows it.
    private static bool IsOpen(string word) => EndOf(word + " ", 0) != word.Length;

    private static int EndOf(string line, int start)
    {
        int depth = 0;
        bool isQuoted = false;
        for (int at = start; at < line.Length; at++)
        {
            char c = line[at];
            if (isQuoted)
            {
                if (c == '\\') at++;
                else if (c == '"') isQuoted = false;
            }
            else if (c == '"' && (at == start || depth > 0)) isQuoted = true;
            else if (c == '(' && at > start) depth++;
            else if (c == ')' && depth > 0) depth--;
            else if (IsBlank(c)) return at;
        }
        return line.Length;
    }
}
