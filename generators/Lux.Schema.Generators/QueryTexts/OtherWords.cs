using Lux.Language;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>What words of C# and SQL are in a text. Null for words that mean nothing elsewhere.</summary>
internal static class OtherWords
{
    /// <summary>A word where an operator is due, or a clause.</summary>
    /// <param name="word">The word.</param>
    /// <param name="before">The word before it.</param>
    public static string? Of(string word, string before)
    {
        if (before.StartsWith("!", StringComparison.Ordinal) && before.Length > 1)
            return $"write '{before.Substring(1)} = false', or NOT ( .. ) around a condition";
        if (word.IndexOf('"') >= 0 || before.StartsWith("\"", StringComparison.Ordinal))
            return "quote a value with strokes: 'a b'; a parameter needs none";
        return word.ToUpperInvariant() switch
        {
            "==" or "IS" => "write =",
            "<>" => "write !=",
            "&&" or "&" or "," => "write AND",
            "||" or "|" => "write OR",
            "LIKE" or "ILIKE" => "write STARTSWITH or CONTAINS and the characters, without %",
            "BETWEEN" => $"write {before} >= .. AND {before} <= ..",
            "NOT" => "write NOT ( .. ) around the condition, or !=",
            "ON" => "JOIN takes the reference alone, as in JOIN user_id",
            "FROM" => "a text begins with its table, and FROM is left out",
            "TOP" or "FETCH" => "write LIMIT 5 at the end",
            _ => null,
        };
    }

    /// <summary>A word where the table is due.</summary>
    public static string? OfTable(string word) => word.ToUpperInvariant() switch
    {
        "SELECT" or "FROM" => "begin with the table: users WHERE ..; SELECT and its columns come second, and are left out for whole rows",
        "INSERT" or "TINSERT" or "TUPSERT" or "UPSERT" => "a text reads, changes or deletes; rows are inserted by InsertAsync of their table",
        "UPDATE" => "begin with TUPDATE and the table: TUPDATE users SET age {age} WHERE ..",
        "DELETE" => "begin with TDEL and the table: TDEL users WHERE ..",
        "COUNT" => "begin with TCOUNT and the table",
        _ => null,
    };

    /// <summary>A word where a column is due.</summary>
    public static string? OfColumn(string word) => word switch
    {
        "*" => "leave SELECT out: without it a text gives whole rows",
        _ when word.IndexOf('(') > 0 && word.IndexOf(')') > 0 => "the engine compares columns as they are: store the value as it shall be compared",
        _ => null,
    };

    /// <summary>A constant where a value of a column is due, that probably was meant for a parameter of the method.</summary>
    public static string? Parameter(string value, IEnumerable<string> parameters)
    {
        string name = value.Trim('@', ':', '$', '{', '}');
        return parameters.FirstOrDefault(parameter => parameter == name);
    }

    /// <summary>What to do with a brace that is within a word.</summary>
    public static string? OfBrace(string word)
    {
        if (word.EndsWith("},", StringComparison.Ordinal))
            return "leave the comma out";
        if (word.EndsWith("};", StringComparison.Ordinal))
            return "leave the semicolon out";
        return word.Length > 4 && word[0] == '\'' && word[1] == '{' && word.EndsWith("}'", StringComparison.Ordinal) ? $"leave the quotes out: {word.Trim('\'')}" : null;
    }

    /// <summary>What to do with a change that has other words than the engine's.</summary>
    public static string? OfChange(CommandText? command)
    {
        if (command is null)
            return null;
        if (!Has(command, "SET"))
            return Has(command, "WHERE") && command.Arguments.Count > 1 ? $"write SET before '{command.Arguments[1].Value}': rows that WHERE finds are changed by SET column value ..." : null;
        return Has(command, "=") ? "SET takes a column and its value without =, and the next pair without a comma: SET age {age} city {city}" : null;
    }

    private static bool Has(CommandText command, string word) => command.Arguments.Any(argument => argument.Parameter is null && string.Equals(argument.Value, word, StringComparison.OrdinalIgnoreCase));
}
