using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>What can stand at the cursor: commands first, then tables, then the words and columns that a table command takes.</summary>
/// <param name="catalog">The tables, of the connection that there is now.</param>
/// <param name="isQueueing">Whether what is sent now would be queued behind MULTI.</param>
/// <param name="commands">The engine's commands.</param>
internal sealed class ShellCompleter(Func<SchemaCatalog> catalog, Func<bool> isQueueing, IReadOnlyCollection<string> commands)
{
    private static readonly string[] Own = ["\\d", "\\e", "\\x", "\\o", "\\t", "\\i", "\\r", "\\h", "\\q"];
    private static readonly string[] QueryWords = ["SELECT", "WHERE", "JOIN", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "OFFSET", "AFTER", "EXPLAIN", "AND", "OR", "NOT", "IN", "STARTSWITH", "CONTAINS", "IS NULL", "IS NOT NULL", "ASC", "DESC", "COUNT(*)", "AS"];
    private static readonly string[] AlterWords = ["ADD", "DROP", "RENAME", "TYPE", "SET", "UNSET", "INDEX", "UNIQUE"];
    private static readonly HashSet<string> Words = new([.. QueryWords.SelectMany(word => word.Split(' ')), .. AlterWords, "BY", "TTL", "IF"], StringComparer.OrdinalIgnoreCase);

    private IReadOnlyDictionary<string, TableSchema> _tables = new Dictionary<string, TableSchema>();

    public static bool IsKeyword(string word) => Words.Contains(word);

    public bool IsCommand(string word) => commands.Contains(word.ToUpperInvariant());

    /// <summary>The engine's commands by name, in capitals.</summary>
    public static async Task<IReadOnlyCollection<string>> CommandsOfAsync(LuxConnection connection)
    {
        var names = new SortedSet<string>(TableCommands.Forms.Keys, StringComparer.Ordinal);
        try
        {
            var all = await connection.ExecuteAsync("COMMAND").ConfigureAwait(false);
            foreach (var command in all.Items)
                if (command.Items is [var name, ..]) names.Add(name.ToString().ToUpperInvariant());
        }
        catch (LuxException)
        {
            // A user without the right to COMMAND: the table commands are completed all the same.
        }
        return names;
    }

    /// <summary>Reads the tables when they are not known; not between MULTI and EXEC, where that would be queued.</summary>
    public async Task RefreshAsync()
    {
        if (isQueueing()) return;
        try
        {
            _tables = await catalog().TablesAsync().ConfigureAwait(false);
        }
        catch (LuxException)
        {
            // Completion is a help; the next command says what is wrong.
        }
    }

    /// <summary>The candidates for the word before the cursor.</summary>
    public Completion Complete(string line, int cursor)
    {
        var before = line[..cursor];
        var start = before.LastIndexOfAny([' ', '\t', ',']) + 1;
        var word = before[start..];
        var words = before[..start].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return new(start, [.. Candidates(words, word).Where(one => one.StartsWith(word, StringComparison.OrdinalIgnoreCase) && one.Length > 0).Distinct().Order(StringComparer.Ordinal)]);
    }

    private IEnumerable<string> Candidates(string[] words, string word)
    {
        if (words.Length == 0) return [.. commands, .. Own];
        var isExplain = words[0] == "\\e";
        if (isExplain) words = words.Length > 1 && words[1].Equals("TQUERY", StringComparison.OrdinalIgnoreCase) ? words[1..] : ["TQUERY", .. words[1..]];
        if (words[0] == "\\h") return TableCommands.Forms.Keys;
        if (words[0] == "\\o") return ["table", "json"];
        var command = words[0].ToUpperInvariant();
        if (words[0] != "\\d" && !TableCommands.NamesTable(command)) return [];
        if (words.Length == 1) return isExplain ? [.. Tables(word), "TQUERY"] : Tables(word);
        if (words[0] == "\\d") return [];
        return words[^1].Equals("JOIN", StringComparison.OrdinalIgnoreCase) ? References(words[1]) : [.. Fields(words[1]), .. command switch
        {
            "TQUERY" => QueryWords,
            "TALTER" => AlterWords,
            "TUPDATE" => ["SET", "WHERE", "IF", "LIMIT", "AND", "OR", "NOT", "NULL"],
            "TDEL" or "TCOUNT" => ["WHERE", "LIMIT", "AND", "OR", "NOT"],
            "TUPSERT" => ["BY"],
            "TSCHEMA" => ["FINGERPRINT", "LAYOUT"],
            _ => [],
        }];
    }

    // The tables are those of the connection's database, so that they can be named without it.
    private IEnumerable<string> Tables(string word) => word.Contains('.', StringComparison.Ordinal) ? _tables.Keys : _tables.Values.Select(table => table.Name);

    private TableSchema? Find(string table) => _tables.GetValueOrDefault(table) ?? _tables.Values.FirstOrDefault(other => other.Name == table);

    private IEnumerable<string> References(string table) =>
        Find(table) is { } schema ? schema.Columns.Where(column => column.Type == ColumnType.Ref).Select(column => column.Name) : [];

    private IEnumerable<string> Fields(string table)
    {
        if (Find(table) is not { } schema) return [];
        return schema.Columns.SelectMany(column => column.Target is { } target && Find(target) is { } other
            ? other.Columns.Select(inner => $"{column.Name}.{inner.Name}").Prepend(column.Name)
            : [column.Name]);
    }
}
