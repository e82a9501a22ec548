namespace Lux.Language;

/// <summary>A query whose names are resolved against a schema. It knows nothing of storage.</summary>
public sealed record BoundQuery
{
    /// <summary>The tables it reads: the queried one first, then one for each reference that a JOIN or a path goes through; a parent stands before its children.</summary>
    public required EquatableArray<BoundTable> Tables { get; init; }

    /// <summary>For each JOIN in order, its index in <see cref="Tables"/>.</summary>
    public EquatableArray<int> Joins { get; init; }

    /// <summary>The items of SELECT with their labels; empty for all of the table's columns, never empty when rows are grouped.</summary>
    public EquatableArray<BoundItem> Select { get; init; }

    /// <summary>The condition, or null.</summary>
    public BoundCondition? Where { get; init; }

    /// <summary>How rows are grouped; null when each is answered.</summary>
    public BoundGrouping? Grouping { get; init; }

    /// <summary>The order, most significant first; ties go by id, of groups by their fields.</summary>
    public EquatableArray<BoundOrder> OrderBy { get; init; }

    /// <summary>The index of LIMIT's argument, or -1.</summary>
    public int LimitArgument { get; init; } = -1;

    /// <summary>The index of OFFSET's argument, or -1.</summary>
    public int OffsetArgument { get; init; } = -1;

    /// <summary>The index of AFTER's argument, or -1.</summary>
    public int AfterArgument { get; init; } = -1;

    /// <summary>Whether rows are answered in the stored format.</summary>
    public bool FormatRows { get; init; }

    /// <summary>The layout that the reader was built for, or null.</summary>
    public string? Layout { get; init; }

    /// <summary>The layout of the rows of each JOIN, in order; empty for the present ones.</summary>
    public EquatableArray<string> JoinedLayouts { get; init; }

    /// <summary>Whether the plan is answered instead of rows.</summary>
    public bool Explain { get; init; }
}

/// <summary>A table of a query.</summary>
/// <param name="Schema">Its definition.</param>
/// <param name="Parent">The index of the table whose reference leads here; -1 for the queried one.</param>
/// <param name="ParentColumn">The ordinal of that reference.</param>
/// <param name="Path">The references from the queried table here, joined by dots; empty for the queried one.</param>
/// <param name="Label">What stands before a field's name in a text reply; empty for the queried one.</param>
public sealed record BoundTable(TableSchema Schema, int Parent, int ParentColumn, string Path, string Label);

/// <summary>A column of a table of the query, or a value of a group.</summary>
/// <param name="Table">The index in <see cref="BoundQuery.Tables"/>; <see cref="OfGroup"/> for a value of a group.</param>
/// <param name="Column">The column's ordinal; -1 for <c>id</c>; of a group its index in <see cref="BoundGrouping.Values"/>.</param>
public readonly record struct BoundField(int Table, int Column)
{
    /// <summary>Stands for a table in the values of a group.</summary>
    public const int OfGroup = -1;

    /// <summary>The ordinal that stands for <c>id</c>.</summary>
    public const int Id = -1;
}

/// <summary>An item of SELECT.</summary>
/// <param name="Field">The field.</param>
/// <param name="Label">Its label in a text reply.</param>
public sealed record BoundItem(BoundField Field, string Label);

/// <summary>An item of ORDER BY.</summary>
/// <param name="Field">The field.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record BoundOrder(BoundField Field, bool Descending);

/// <summary>A condition whose fields are resolved; three-valued as in SQL.</summary>
public abstract record BoundCondition;

/// <summary>All must hold.</summary>
public sealed record BoundAnd(EquatableArray<BoundCondition> Operands) : BoundCondition;

/// <summary>One must hold.</summary>
public sealed record BoundOr(EquatableArray<BoundCondition> Operands) : BoundCondition;

/// <summary>Must not hold; of unknown it is unknown.</summary>
public sealed record BoundNot(BoundCondition Operand) : BoundCondition;

/// <summary>A field compared with values.</summary>
/// <param name="Field">The field.</param>
/// <param name="Definition">Its column; for <c>id</c> <see cref="IdColumn.Definition"/>.</param>
/// <param name="Operator">The operator, which fits the column's type.</param>
/// <param name="FirstValue">The index of the first value's argument.</param>
/// <param name="ValueCount">The number of values: 0 for IS NULL, n for IN, else 1.</param>
public sealed record BoundCompare(BoundField Field, Column Definition, CompareOperator Operator, int FirstValue, int ValueCount) : BoundCondition;
