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

    /// <summary>The numbers of the columns that the engine indexes by itself.</summary>
    public ImmutableArray<int> Automatic { get; init; } = [];

    /// <summary>The table with a column more, the last of <paramref name="next"/>; rows that are there read it as <paramref name="fill"/>.</summary>
    public TableDefinition With(TableSchema next, ImmutableArray<byte> fill, bool isSeeded) => this with
    {
        Schema = next,
        Columns = Columns.Add(new(next.Columns[next.Columns.Count - 1], fill, IsSeeded: isSeeded)),
        Layouts = Layouts.Add(Layouts[^1].Add(Columns.Length)),
    };

    /// <summary>The table without the column at <paramref name="ordinal"/>.</summary>
    public TableDefinition Without(TableSchema next, int ordinal) => this with
    {
        Schema = next,
        Layouts = Layouts.Add(Layouts[^1].RemoveAt(ordinal)),
        Automatic = Automatic.Remove(Layouts[^1][ordinal]),
    };

    /// <summary>The table with the same columns declared otherwise: one whose name, type or notnull changes is followed by a new one, so that former layouts stay what they were.</summary>
    public TableDefinition Redeclared(TableSchema next)
    {
        var (columns, layout, automatic) = (Columns.ToBuilder(), Layouts[^1].ToBuilder(), Automatic);
        for (int i = 0; i < layout.Count; i++)
        {
            int number = layout[i];
            var (before, after) = (Schema.Columns[i], next.Columns[i]);
            if (before == after) continue;
            if (IsLaidOutAlike(before, after)) columns[number] = columns[number] with { Column = after };
            else
            {
                layout[i] = columns.Count;
                columns.Add(new(after, [.. StoredValue.Nil], Former: number));
                automatic = before.Type == after.Type && automatic.Contains(number) ? automatic.Replace(number, layout[i]) : automatic.Remove(number);
            }
        }
        bool isSame = columns.Count == Columns.Length;
        return this with { Schema = next, Columns = columns.ToImmutable(), Layouts = isSame ? Layouts : Layouts.Add(layout.ToImmutable()), Automatic = automatic };
    }

    /// <summary>The layouts, by version less 1.</summary>
    public RowLayout[] RowLayouts() => [.. Layouts.Select((columns, i) => new RowLayout(i + 1, [.. columns],
        Schema with { Columns = columns.Select(c => Columns[c].Column).ToEquatableArray() }))];

    private static bool IsLaidOutAlike(Column a, Column b) =>
        (a.Name, a.Type, a.Target, a.Dimension, a.IsNotNull) == (b.Name, b.Type, b.Target, b.Dimension, b.IsNotNull);
}
