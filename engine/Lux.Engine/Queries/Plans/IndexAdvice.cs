using Lux.Language;

namespace Lux.Engine;

/// <summary>Which index a query misses: the one decision that the automatic indexes and EXPLAIN ask for.</summary>
internal static class IndexAdvice
{
    /// <summary>A scan of fewer rows is not worth an index.</summary>
    public const int LeastRows = 4096;

    /// <summary>
    /// The ordinal of the column of the queried table whose index would find rows best where none does: of a value, of a list, of a range, of the first rows in an order.
    /// -1 when there is none, or only columns that must not be indexed.
    /// </summary>
    public static int ColumnFor(TableState state, Conjunct[] conjuncts, OrderItem[] order, bool hasLimit)
    {
        int best = -1, bestRank = int.MaxValue;
        foreach (var conjunct in conjuncts)
        {
            var (field, rank) = conjunct.Node switch
            {
                CompareNode { Operator: CompareOperator.Equal } node => (node.Field, 0),
                InNode node => (node.Field, 1),
                CompareNode { Operator: CompareOperator.StartsWith or CompareOperator.Less or CompareOperator.LessOrEqual or CompareOperator.Greater or CompareOperator.GreaterOrEqual } node => (node.Field, 2),
                _ => (default, int.MaxValue),
            };
            if (rank < bestRank && CanHave(state, field)) (best, bestRank) = (field.Column, rank);
        }
        return best < 0 && hasLimit && CanHave(state, order[0].Field) ? order[0].Field.Column : best;
    }

    /// <summary>Whether the plan scans so many rows that the index on its <see cref="QueryPlan.MissedColumn"/> should be built.</summary>
    public static bool IsDue(QueryPlan plan) => plan.MissedColumn >= 0 && plan.Root.RowCount >= LeastRows;

    private static bool CanHave(TableState state, BoundField field) =>
        field is { Table: 0, Column: >= 0 } && !state.Columns[field.Column].IsNotIndexed && SchemaCheck.IsIndexable(state.Columns[field.Column].Type);
}
