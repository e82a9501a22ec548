using System.Collections.Immutable;
using Lux.Language;

namespace Lux.Engine;

/// <summary>What the log holds of a table's schema: the present one, and enough of the former ones to read rows written under them. Immutable.</summary>
internal sealed record TableDefinition
{
    /// <summary>The most layouts a table can have in its life: a row names its layout by 15 bits.</summary>
    public const int MaxLayouts = RowHeader.MaxVersion;

    public required string Database { get; init; }

    public required TableSchema Schema { get; init; }

    /// <summary>Every column that the table ever had; a column's number is its index here.</summary>
    public required ImmutableArray<ColumnHistory> Columns { get; init; }

    /// <summary>The column numbers of each layout in the order of its rows; the version of a layout is its index here plus 1, the last is the present one.</summary>
    public required ImmutableArray<ImmutableArray<int>> Layouts { get; init; }

    public int Version => Layouts.Length;

    /// <summary>A new table.</summary>
    public static TableDefinition New(string database, TableSchema schema) => new()
    {
        Database = database,
        Schema = schema,
        Columns = [.. schema.Columns.Select(c => new ColumnHistory(c, [.. StoredValue.Nil]))],
        Layouts = [[.. Enumerable.Range(0, schema.Columns.Count)]],
    };

    /// <summary>The table with a column more; rows that are there read it as <paramref name="fill"/>.</summary>
    public TableDefinition With(Column column, ImmutableArray<byte> fill) => this with
    {
        Schema = Schema with { Columns = new([.. Schema.Columns, column]) },
        Columns = Columns.Add(new(column, fill)),
        Layouts = Layouts.Add(Layouts[^1].Add(Columns.Length)),
    };

    /// <summary>The table without the column at <paramref name="ordinal"/>.</summary>
    public TableDefinition Without(int ordinal) => this with
    {
        Schema = Schema with { Columns = Schema.Columns.Where((_, i) => i != ordinal).ToEquatableArray() },
        Layouts = Layouts.Add(Layouts[^1].RemoveAt(ordinal)),
    };

    /// <summary>The layouts, by version less 1.</summary>
    public RowLayout[] RowLayouts() => [.. Layouts.Select((columns, i) => new RowLayout(i + 1, [.. columns],
        Schema with { Columns = columns.Select(c => Columns[c].Column).ToEquatableArray() }))];
}
