using Lux.Language;

namespace Lux.Cli;

/// <summary>What is known of a reply's columns before it is there: their labels in order, of rows with the id first, and the type of each.</summary>
/// <param name="Labels">The labels; empty where nothing is known.</param>
/// <param name="TypeOf">The type of a column by its label, as far as it is known.</param>
internal sealed record ResultShape(IReadOnlyList<string> Labels, Func<string, ColumnType?> TypeOf)
{
    /// <summary>Nothing is known.</summary>
    public static ResultShape None { get; } = new([], ResultTypes.None);

    /// <summary>That of a command, by the definitions of the tables.</summary>
    public static ResultShape Of(List<ShellWord> words, IReadOnlyDictionary<string, TableSchema> tables) => new(LabelsOf(words, tables), new ResultTypes(words[1].Text, tables).Of);

    private static IReadOnlyList<string> LabelsOf(List<ShellWord> words, IReadOnlyDictionary<string, TableSchema> tables)
    {
        if (!tables.TryGetValue(words[1].Text, out var table)) return [];
        var columns = table.Columns.Select(column => column.Name);
        if (words[0].Is("TGET")) return [.. columns];
        TableSchema? InDatabase(string name) => tables.GetValueOrDefault(words[1].Text.Contains('.', StringComparison.Ordinal) ? $"{words[1].Text.Split('.')[0]}.{name}" : name);
        if (!words[0].Is("TQUERY") || !QueryParser.TryParse([.. words.Skip(1).Select(word => word.Text)], out var query, out _)) return [];
        if (!QueryBinder.TryBind(query!, table, InDatabase, out var bound, out _)) return [];
        string[] id = bound!.Grouping is null ? ["id"] : [];
        if (bound.Select.Count > 0) return [.. id, .. bound.Select.Select(item => item.Label)];
        var joined = bound.Joins.SelectMany(join => bound.Tables[join].Schema.Columns.Select(column => $"{bound.Tables[join].Label}.{column.Name}"));
        return [.. id.Concat(columns).Concat(joined).Distinct()];
    }
}
