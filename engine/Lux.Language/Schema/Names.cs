using System.Globalization;
using System.Text;

namespace Lux.Language;

/// <summary>What a name may look like: letters and digits of any script and underscores, 1 to 64 UTF-8 bytes, case-sensitive.</summary>
public static class Names
{
    private static readonly HashSet<string> Reserved = new(["id", "rows", "layout", "ttl", "if", "where", "not", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="name"/> can name a table or a database.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || IsTooLong(name)) return false;
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

    /// <summary>What is wrong with a column's name that is none.</summary>
    internal static LuxError WrongColumn(string name) => TooLong(name) ?? LuxError.Of(ErrorCode.InvalidFieldName, Quoted.Of(name));

    /// <summary>That a name is too long, or null.</summary>
    internal static LuxError? TooLong(string name) =>
        IsTooLong(name) ? LuxError.Of(ErrorCode.NameTooLong, Quoted.Of(name), Limits.NameBytes.ToString(CultureInfo.InvariantCulture)) : null;

    private static bool IsTooLong(string name) => name.Length > Limits.NameBytes || Encoding.UTF8.GetByteCount(name) > Limits.NameBytes;

    /// <summary>Whether <paramref name="name"/> is a word that no column may have, in any case.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);
}
