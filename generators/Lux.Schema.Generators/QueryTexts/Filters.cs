using Lux.Language;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>What a condition asks of the queried table's own columns, as far as an index could help.</summary>
internal abstract record Filter;

/// <summary>A column compared with values.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsEqual">Whether with one value.</param>
internal sealed record ColumnFilter(string Column, bool IsEqual) : Filter;

/// <summary>All hold.</summary>
internal sealed record AllFilter(EquatableArray<Filter> Filters) : Filter
{
    /// <summary>Both, as one list.</summary>
    public static Filter Of(Filter left, Filter right) => new AllFilter(Parts(left).Concat(Parts(right)).ToEquatableArray());

    private static IEnumerable<Filter> Parts(Filter filter) => filter is AllFilter all ? all.Filters : [filter];
}

/// <summary>One holds.</summary>
internal sealed record AnyFilter(EquatableArray<Filter> Filters) : Filter
{
    /// <summary>Either, as one list.</summary>
    public static Filter Of(Filter left, Filter right) => new AnyFilter(Parts(left).Concat(Parts(right)).ToEquatableArray());

    private static IEnumerable<Filter> Parts(Filter filter) => filter is AnyFilter any ? any.Filters : [filter];
}

/// <summary>What no index of the table answers: NOT, CONTAINS, a column of another table.</summary>
internal sealed record OtherFilter : Filter;

/// <summary>Makes filters of conditions.</summary>
internal static class Filters
{
    /// <summary>The filter of a text; null without a condition.</summary>
    public static Filter? Of(ParsedText text) => text.Bound.Where is { } where ? Of(where) : null;

    /// <summary>The argument of the first comparison of a column.</summary>
    public static int PositionOf(ConditionSyntax condition, string column) => condition switch
    {
        AndSyntax and => First(and.Operands, column),
        OrSyntax or => First(or.Operands, column),
        NotSyntax not => PositionOf(not.Operand, column),
        CompareSyntax { Field: var field } => field.Path == column ? field.Position : -1,
        _ => -1,
    };

    private static int First(EquatableArray<ConditionSyntax> operands, string column)
    {
        foreach (var operand in operands)
        {
            if (PositionOf(operand, column) is >= 0 and var position)
                return position;
        }

        return -1;
    }

    private static Filter Of(BoundCondition condition) => condition switch
    {
        BoundAnd and => new AllFilter(and.Operands.Select(Of).ToEquatableArray()),
        BoundOr or => new AnyFilter(or.Operands.Select(Of).ToEquatableArray()),
        BoundCompare { Field.Table: 0, Operator: not (CompareOperator.NotEqual or CompareOperator.Contains or CompareOperator.IsNotNull) } compare =>
            new ColumnFilter(compare.Definition.Name, compare.Operator is CompareOperator.Equal or CompareOperator.IsNull),
        _ => new OtherFilter(),
    };
}
