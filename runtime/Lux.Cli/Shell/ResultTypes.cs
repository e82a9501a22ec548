using Lux.Language;

namespace Lux.Cli;

/// <summary>The types of a result's columns by their labels: those of the queried table, of tables that are joined (<c>users.name</c>, <c>author.name</c>), and what is counted.</summary>
internal sealed class ResultTypes(string table, IReadOnlyDictionary<string, TableSchema> tables)
{
    /// <summary>Nothing is known.</summary>
    public static ColumnType? None(string label) => label == "id" ? ColumnType.Int : null;

    public ColumnType? Of(string label)
    {
        if (label == "id" || label.StartsWith("COUNT(", StringComparison.OrdinalIgnoreCase)) return ColumnType.Int;
        var from = tables.GetValueOrDefault(table);
        var path = label.Split('.');
        for (var i = 0; i < path.Length - 1; i++)
            from = tables.GetValueOrDefault(InDatabase(ColumnOf(from, path[i])?.Target ?? path[i]));
        return path[^1] == "id" && path.Length > 1 ? ColumnType.Int : ColumnOf(from, path[^1])?.Type;
    }

    private string InDatabase(string name) => table.Contains('.', StringComparison.Ordinal) ? $"{table.Split('.')[0]}.{name}" : name;

    private static Column? ColumnOf(TableSchema? table, string name) => table?.OrdinalOf(name) is >= 0 and var at ? table.Columns[at] : null;
}
