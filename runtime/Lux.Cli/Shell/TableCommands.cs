namespace Lux.Cli;

/// <summary>The commands about tables, as the shell helps with them: their form, and where they name a table.</summary>
internal static class TableCommands
{
    /// <summary>The form of each, as docs/protocol.md has it.</summary>
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["TCREATE"] = "<table> <column>:<type>[:<modifier>]... [UNIQUE <c,c>]... [INDEX <c,c>]... [TTL <seconds>]",
        ["TALTER"] = "<table> ADD <column> | DROP <column> | RENAME <column> <new> | TYPE <column> <type> | SET|UNSET <column> <modifier> | ADD|DROP INDEX|UNIQUE <c,c>",
        ["TRENAME"] = "<table> <new name>",
        ["TDROP"] = "<table>",
        ["TLIST"] = "[<database>]",
        ["TSCHEMA"] = "<table> [FINGERPRINT | LAYOUT]",
        ["TCOUNT"] = "<table> [WHERE <condition>]",
        ["TINSERT"] = "<table> [TTL <s>] <column> <value> [<column> <value>]...",
        ["TGET"] = "<table> <id>",
        ["TUPDATE"] = "<table> <id> <column> <value>... [IF <condition>] | <table> SET <column> <value>... WHERE <condition> [LIMIT <n>]",
        ["TUPSERT"] = "<table> BY <column>[,<column>] <column> <value>...",
        ["TDEL"] = "<table> <id> | <table> WHERE <condition> [LIMIT <n>]",
        ["TBATCH"] = "<n> <argc> <command> <arg>... [<argc> <command> <arg>...]...",
        ["TQUERY"] = "<table> [SELECT <item>,...] [WHERE <condition>] [JOIN <ref>]... [GROUP BY <field>,...] [HAVING <condition>] [ORDER BY <field> [DESC],...] [LIMIT <n>] [OFFSET <n>] [AFTER <cursor>] [EXPLAIN]",
        ["TACL"] = "[<user> [RESET | ALLOW|DENY READ|WRITE|SCHEMA <database.table>]]",
        ["TINFO"] = "",
        ["TSTATS"] = "<table>",
        ["TSLOW"] = "[<n>]",
    };

    /// <summary>Those whose first argument is a table.</summary>
    private static readonly HashSet<string> OnTable = new(Forms.Keys.Except(["TLIST", "TBATCH", "TACL", "TINFO", "TSLOW"]), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Changing = new(["TCREATE", "TALTER", "TRENAME", "TDROP"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word after the command is a table's name.</summary>
    public static bool NamesTable(string command) => OnTable.Contains(command);

    /// <summary>Whether the command changes a definition.</summary>
    public static bool ChangesSchema(string command) => Changing.Contains(command);

    /// <summary>Puts the connection's database before the names of tables that have none.</summary>
    public static void Qualify(List<ShellWord> words, Func<string, string> fullName, string database)
    {
        if (words.Count == 0) return;
        if (words[0].Is("TLIST") && words.Count == 1) words.Add(ShellWord.Of(database));
        else if (words[0].Is("TBATCH")) QualifySteps(words, fullName);
        else QualifyAt(words, 0, fullName);
        if (words[0].Is("TRENAME") && words.Count > 2) words[2] = ShellWord.Of(fullName(words[2].Text));
    }

    /// <summary>What a command destroys for good, as a sentence, and the name to type before it is sent; null when it destroys nothing.</summary>
    public static (string What, string Name)? Destroys(List<ShellWord> words) => words switch
    {
        [var tdrop, var table] when tdrop.Is("TDROP") => ($"The table '{table.Text}' and its rows are removed for good.", table.Text),
        [var talter, var table, var drop, var column] when talter.Is("TALTER") && drop.Is("DROP") && !column.Is("INDEX") && !column.Is("UNIQUE") =>
            ($"The column '{column.Text}' of '{table.Text}' and its values are removed for good.", column.Text),
        [var flush, ..] when flush.Is("FLUSHALL") || flush.Is("FLUSHDB") => ("All keys are removed for good.", flush.Text),
        _ => null,
    };

    private static void QualifyAt(List<ShellWord> words, int command, Func<string, string> fullName)
    {
        if (command + 1 < words.Count && NamesTable(words[command].Text)) words[command + 1] = ShellWord.Of(fullName(words[command + 1].Text));
    }

    private static void QualifySteps(List<ShellWord> words, Func<string, string> fullName)
    {
        for (var at = 2; at + 1 < words.Count;)
        {
            QualifyAt(words, at + 1, fullName);
            if (!int.TryParse(words[at].Text, out var count) || count <= 0) return;
            at += count + 1;
        }
    }
}
