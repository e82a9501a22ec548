using Lux.Language;

namespace Lux.Schema;

/// <summary>Where the tables and columns of a schema under way are in the engine now: renames before a step are undone for it, and what is made before it is not there.</summary>
internal sealed class LiveNames(DatabaseSchema live)
{
    private readonly Dictionary<string, string> _tables = live.Tables.ToDictionary(table => table.Name, table => table.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Column), string> _columns = live.Tables.SelectMany(table => table.Columns.Select(column => (Key: (table.Name, column.Name), column.Name)))
        .ToDictionary(entry => entry.Key, entry => entry.Item2);

    /// <summary>The table's name in the engine, or null.</summary>
    public string? Table(string name) => _tables.GetValueOrDefault(name);

    /// <summary>The column as it is in the engine, or null.</summary>
    public Column? Column(string table, string name) =>
        Table(table) is { } liveTable && _columns.TryGetValue((table, name), out string? column) && live.Find(liveTable) is { } schema && schema.OrdinalOf(column) is >= 0 and var ordinal
            ? schema.Columns[ordinal]
            : null;

    /// <summary>After a command.</summary>
    public void Follow(ScriptCommand command)
    {
        var words = command.Words;
        switch (command.Name)
        {
            case "TDROP":
                _tables.Remove(words[1]);
                break;
            case "TRENAME" when _tables.Remove(words[1], out string? table):
                _tables[words[2]] = table;
                foreach (var key in _columns.Keys.Where(key => key.Table == words[1]).ToList()) Move(key, (words[2], key.Column));
                break;
            case "TALTER" when AlterParser.TryParse(command.Arguments, out _, out var change, out _):
                if (change is RenameColumnSyntax rename) Move((words[1], rename.Name), (words[1], rename.NewName));
                if (change is DropColumnSyntax drop) _columns.Remove((words[1], drop.Name));
                break;
        }
    }

    private void Move((string, string) from, (string, string) to)
    {
        if (_columns.Remove(from, out string? column)) _columns[to] = column;
    }
}
