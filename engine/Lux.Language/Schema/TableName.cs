namespace Lux.Language;

/// <summary>A table's full name: <c>[db.]name</c>; without a prefix the database is <c>main</c>.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Name">The table's name in it.</param>
public readonly record struct TableName(string Database, string Name)
{
    /// <summary>The database of a name without a prefix.</summary>
    public const string MainDatabase = "main";

    /// <summary>Splits <paramref name="text"/>; false when a part is not a name.</summary>
    public static bool TryParse(string text, out TableName name)
    {
        int dot = text.IndexOf('.');
        name = dot < 0 ? new(MainDatabase, text) : new(text.Substring(0, dot), text.Substring(dot + 1));
        return Names.IsName(name.Database) && Names.IsName(name.Name);
    }

    /// <summary>What is wrong with a text that <see cref="TryParse"/> does not take.</summary>
    internal static LuxError Wrong(string text)
    {
        int dot = text.IndexOf('.');
        return (dot < 0 ? null : Names.TooLong(text.Substring(0, dot))) ?? Names.TooLong(text.Substring(dot + 1)) ?? LuxError.Of(ErrorCode.InvalidTableName);
    }

    /// <summary>The name as a command takes it: without a prefix in <c>main</c>.</summary>
    public override string ToString() => Database == MainDatabase ? Name : Database + "." + Name;
}
