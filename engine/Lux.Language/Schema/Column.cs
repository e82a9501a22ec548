namespace Lux.Language;

/// <summary>One column of a table, as TCREATE declares it: <c>name:type[:modifier]...</c>.</summary>
public sealed record Column
{
    /// <summary>The column's name: letters, digits and underscores, case-sensitive, at most 64 bytes.</summary>
    public required string Name { get; init; }

    /// <summary>The column's type.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>The table that a <see cref="ColumnType.Ref"/> refers to, relative to the column's own database; null for other types.</summary>
    public string? Target { get; init; }

    /// <summary>The number of elements of a <see cref="ColumnType.Vector"/>; 0 for other types.</summary>
    public int Dimension { get; init; }

    /// <summary>No two rows may have the same value; null is distinct from null.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The column has an index of its own by declaration.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>Null is refused.</summary>
    public bool IsNotNull { get; init; }

    /// <summary>The engine may not build an index for this column by itself.</summary>
    public bool IsNotIndexed { get; init; }

    /// <summary>The value of a column that a write leaves out; null when there is none.</summary>
    public ColumnDefault? Default { get; init; }

    /// <summary>What a delete of the referred row does; only for <see cref="ColumnType.Ref"/>.</summary>
    public OnDelete OnDelete { get; init; }
}
