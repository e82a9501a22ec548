namespace Lux.Language;

/// <summary>The renames that a schema states: that a table or column had another name, for as long as the statement stands in the code.</summary>
/// <param name="Tables">New and former names of tables.</param>
/// <param name="Columns">Table (its new name), new and former names of columns.</param>
public sealed record Renames(EquatableArray<(string Name, string Former)> Tables, EquatableArray<(string Table, string Name, string Former)> Columns)
{
    /// <summary>None.</summary>
    public static Renames None { get; } = new(default, default);

    /// <summary>The former name of a table: only where that is there and the new one is not, so that a statement that stays behind says nothing.</summary>
    public string? FormerTable(DatabaseSchema from, string name) =>
        from.Find(name) is not null ? null : Tables.Where(rename => rename.Name == name && from.Find(rename.Former) is not null).Select(rename => rename.Former).FirstOrDefault();

    /// <summary>The former name of a column, likewise.</summary>
    public string? FormerColumn(TableSchema from, string table, string name) => from.OrdinalOf(name) >= 0
        ? null
        : Columns.Where(rename => rename.Table == table && rename.Name == name && from.OrdinalOf(rename.Former) >= 0).Select(rename => rename.Former).FirstOrDefault();
}
