namespace Lux.Cli;

/// <summary>Names of C# for names of the engine.</summary>
internal static class RecordName
{
    /// <summary>What a record has already, by C# or by the generator.</summary>
    private static readonly HashSet<string> Taken = new(["Id", "Columns", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "EqualityContract", "PrintMembers", "Clone", "Deconstruct", "ReferenceEquals"], StringComparer.Ordinal);

    /// <summary><c>channel_id</c> -> <c>ChannelId</c>, and another one when <paramref name="used"/> has it.</summary>
    public static string Member(string column, string record, HashSet<string> used)
    {
        var name = Pascal(column, "Column");
        if (Taken.Contains(name) || name == record) name += "Value";
        return Free(name, used);
    }

    /// <summary><c>users</c> -> <c>User</c>, <c>categories</c> -> <c>Category</c>.</summary>
    public static string Record(string table, HashSet<string> used) => Free(Pascal(Singular(table), "Table"), used);

    /// <summary>Whether the generator makes <paramref name="column"/> out of the member by itself: plain words, so that no digit or capital is a question.</summary>
    public static bool IsPlain(string column, string member) =>
        column.All(c => c is '_' or (>= 'a' and <= 'z')) && column.Split('_').All(part => part.Length > 1) && Pascal(column, "") == member;

    private static string Pascal(string name, string before)
    {
        var words = string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return words.Length > 0 && char.IsLetter(words[0]) ? words : before + words;
    }

    private static string Singular(string table) => table switch
    {
        { Length: > 4 } when table.EndsWith("ies", StringComparison.Ordinal) => table[..^3] + "y",
        { Length: > 4 } when table.EndsWith("xes", StringComparison.Ordinal) || table.EndsWith("ches", StringComparison.Ordinal) || table.EndsWith("shes", StringComparison.Ordinal) || table.EndsWith("sses", StringComparison.Ordinal) => table[..^2],
        { Length: > 2 } when table.EndsWith('s') && !table.EndsWith("ss", StringComparison.Ordinal) && !table.EndsWith("us", StringComparison.Ordinal) => table[..^1],
        _ => table,
    };

    private static string Free(string name, HashSet<string> used)
    {
        var free = name;
        for (var i = 2; !used.Add(free); i++) free = $"{name}{i}";
        return free;
    }
}
