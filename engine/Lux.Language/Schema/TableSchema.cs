namespace Lux.Language;

/// <summary>The definition of a table: what TCREATE says and TSCHEMA answers.</summary>
public sealed record TableSchema
{
    /// <summary>The table's name without its database.</summary>
    public required string Name { get; init; }

    /// <summary>The columns in declared order, without <c>id</c>.</summary>
    public required EquatableArray<Column> Columns { get; init; }

    /// <summary>The composite indexes in declared order.</summary>
    public EquatableArray<CompositeIndex> Composites { get; init; }

    /// <summary>The time to live of a row that names none, in seconds; 0 for none.</summary>
    public long TtlSeconds { get; init; }

    /// <summary>The number of indexes that the definition asks for.</summary>
    public int IndexCount => Columns.Count(HasOwnIndex) + Composites.Count;

    /// <summary>Whether <paramref name="column"/> has an index of its own by its declaration: a reference that leads a composite is found by that one.</summary>
    public bool HasOwnIndex(Column column) =>
        column.IsUnique || column.IsIndexed || (column.Type == ColumnType.Ref && !Composites.Any(c => c.Columns.FirstOrDefault() == column.Name));

    /// <summary>The position of the column named <paramref name="column"/>, or -1.</summary>
    public int OrdinalOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i].Name == column) return i;
        return -1;
    }
}
