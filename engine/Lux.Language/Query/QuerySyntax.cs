namespace Lux.Language;

/// <summary>TQUERY as written. Values are not in it: it holds the index of the argument that each stands in, so one syntax serves every command of the same shape.</summary>
public sealed record QuerySyntax
{
    /// <summary>The queried table, with its database if the text has one.</summary>
    public required string Table { get; init; }

    /// <summary>The items of SELECT; empty for all of the table's columns or, with GROUP BY, for its fields.</summary>
    public EquatableArray<SelectSyntax> Select { get; init; }

    /// <summary>The condition of WHERE, or null.</summary>
    public ConditionSyntax? Where { get; init; }

    /// <summary>The reference of each JOIN, in order.</summary>
    public EquatableArray<FieldSyntax> Joins { get; init; }

    /// <summary>The fields of GROUP BY.</summary>
    public EquatableArray<FieldSyntax> GroupBy { get; init; }

    /// <summary>The condition of HAVING, or null.</summary>
    public ConditionSyntax? Having { get; init; }

    /// <summary>The items of ORDER BY, most significant first.</summary>
    public EquatableArray<OrderSyntax> OrderBy { get; init; }

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

/// <summary>A field as written: a column, <c>id</c>, or a path of references that ends in one; in HAVING and ORDER BY also an aggregate or a label.</summary>
/// <param name="Path">The text.</param>
/// <param name="Position">The index of the argument that it stands in.</param>
public sealed record FieldSyntax(string Path, int Position);

/// <summary>One item of ORDER BY.</summary>
/// <param name="Field">What to order by.</param>
/// <param name="Descending">Whether the greatest comes first; nulls are first ascending and last descending.</param>
public sealed record OrderSyntax(FieldSyntax Field, bool Descending);

/// <summary>A condition as written.</summary>
public abstract record ConditionSyntax;

/// <summary>Conditions joined by AND.</summary>
public sealed record AndSyntax(EquatableArray<ConditionSyntax> Operands) : ConditionSyntax;

/// <summary>Conditions joined by OR.</summary>
public sealed record OrSyntax(EquatableArray<ConditionSyntax> Operands) : ConditionSyntax;

/// <summary>NOT before a condition.</summary>
public sealed record NotSyntax(ConditionSyntax Operand) : ConditionSyntax;

/// <summary>A field compared with values.</summary>
/// <param name="Field">The field.</param>
/// <param name="Operator">The operator.</param>
/// <param name="OperatorPosition">The index of the operator's first argument.</param>
/// <param name="FirstValue">The index of the first value's argument; without meaning when there is none.</param>
/// <param name="ValueCount">The number of values: 0 for IS NULL, n for IN, else 1.</param>
public sealed record CompareSyntax(FieldSyntax Field, CompareOperator Operator, int OperatorPosition, int FirstValue, int ValueCount) : ConditionSyntax;
