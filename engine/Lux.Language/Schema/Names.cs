using System.Text;

namespace Lux.Language;

/// <summary>What a name may look like: letters and digits of any script and underscores, 1 to 64 UTF-8 bytes, case-sensitive.</summary>
public static class Names
{
    private static readonly HashSet<string> Reserved = new(["id", "rows", "layout", "ttl", "if", "where", "not", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="name"/> can name a table or a database.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > Limits.NameBytes) return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '_' || char.IsLetterOrDigit(name, i)) { }
            else return false;
            if (char.IsHighSurrogate(name[i])) i++;
        }
        return true;
    }

    /// <summary>Whether <paramref name="name"/> can name a column: a name that is not one of the reserved words <c>id rows layout ttl if where not null</c>.</summary>
    public static bool IsColumnName(string name) => IsName(name) && !Reserved.Contains(name);

    /// <summary>Whether <paramref name="name"/> is a word that no column may have, in any case.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);
}
