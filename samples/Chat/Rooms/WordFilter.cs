using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lux.Samples.Chat;

/// <summary>Stars out unwanted words: whole words only (Scunthorpe stays), in any case and in the usual disguises (<c>sh1t</c>, <c>$hiiit</c>, <c>s.h.i.t</c>).</summary>
internal sealed class WordFilter
{
    private static readonly Dictionary<char, string> Disguises = new()
    {
        ['a'] = "a@4",
        ['b'] = "b8",
        ['c'] = "c(",
        ['e'] = "e3",
        ['g'] = "g9",
        ['i'] = "i1!|",
        ['l'] = "l1|",
        ['o'] = "o0",
        ['s'] = "s$5",
        ['t'] = "t7+",
        ['u'] = "uv",
        ['z'] = "z2",
    };

    // By hand: normalisation does nothing where globalisation is invariant.
    private const string Accented = "àáâãäåāăąçćčèéêëēėęěìíîïīįıñńňòóôõöøōőùúûüūůűųýÿžźżśšşťţďđğłŕř";
    private const string Plain = "aaaaaaaaaccceeeeeeeeiiiiiiinnnoooooooouuuuuuuuyyzzzsssttddglrr";

    private readonly Regex? _words;

    public WordFilter(IEnumerable<string> words)
    {
        var patterns = words.Select(PatternOf).ToArray();
        if (patterns.Length == 0) return;
        // The end may be followed by a sign ("crap!"), not by a letter or digit.
        _words = new($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', patterns)})(?![\p{{L}}\p{{N}}])", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    }

    /// <summary>The words of a file, without blank lines and <c>#</c> comments.</summary>
    public static WordFilter FromFile(string path) =>
        new(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'));

    /// <summary>The text with every letter of an unwanted word after the first one starred.</summary>
    public string Clean(string text)
    {
        if (_words is null) return text;
        var matches = _words.Matches(Fold(text));
        if (matches.Count == 0) return text;
        var cleaned = new StringBuilder(text);
        foreach (Match match in matches)
            for (int i = match.Index + 1; i < match.Index + match.Length; i++) cleaned[i] = '*';
        return cleaned.ToString();
    }

    /// <summary>Lower case without accents, a character for a character, so that positions stay those of the text.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            char c = char.ToLowerInvariant(text[i]);
            int accented = Accented.IndexOf(c, StringComparison.Ordinal);
            folded[i] = accented < 0 ? c : Plain[accented];
        }
    });

    /// <summary>Each letter in its disguises, once or more, with at most one sign before the next: <c>s.h.i.t</c>, but not <c>as shed</c>.</summary>
    private static string PatternOf(string word)
    {
        var pattern = new StringBuilder();
        for (int at = 0; at < word.Length;)
        {
            int end = at + 1;
            while (end < word.Length && word[end] == word[at]) end++;
            if (at > 0) pattern.Append(@"[.\-_*'\u200b-\u200d]?");
            string letters = Disguises.TryGetValue(word[at], out var signs) ? signs : word[at].ToString();
            pattern.Append(CultureInfo.InvariantCulture, $"[{Regex.Escape(letters)}]{{{end - at},}}");
            at = end;
        }
        return pattern.ToString();
    }
}
