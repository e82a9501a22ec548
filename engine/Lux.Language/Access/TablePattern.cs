namespace Lux.Language;

/// <summary>Which tables a rule is about: <c>database.table</c>, where in each part <c>*</c> stands for any characters and <c>?</c> for one.</summary>
public sealed class TablePattern
{
    private readonly string _database;
    private readonly string _name;

    private TablePattern(string database, string name)
    {
        _database = database;
        _name = name;
    }

    /// <summary>Reads a pattern; false when it is none. Both parts must be there, so that nobody wonders which database <c>*</c> means.</summary>
    public static bool TryParse(string text, out TablePattern? pattern)
    {
        int dot = text.IndexOf('.');
        bool isPattern = dot > 0 && IsPart(text.Substring(0, dot)) && IsPart(text.Substring(dot + 1));
        pattern = isPattern ? new(text.Substring(0, dot), text.Substring(dot + 1)) : null;
        return isPattern;
    }

    /// <summary>Whether the rule is about the table <paramref name="name"/> of <paramref name="database"/>.</summary>
    public bool Matches(string database, string name) => IsLike(_database, database) && IsLike(_name, name);

    /// <inheritdoc/>
    public override string ToString() => _database + "." + _name;

    private static bool IsPart(string part) => part.Length > 0 && (part.Trim('*', '?').Length == 0 ? part.Length <= Limits.NameBytes : Names.IsName(part.Replace("*", "").Replace("?", "")));

    // Goes back to the last star only, which is enough: what an earlier star takes can be given to the later one.
    private static bool IsLike(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, taken = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                taken = t;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                t += char.IsSurrogatePair(text, t) ? 2 : 1;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++taken;
            }
            else return false;
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
