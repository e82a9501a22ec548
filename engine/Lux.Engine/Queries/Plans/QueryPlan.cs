using Lux.Language;

namespace Lux.Engine;

/// <summary>How a query of one shape is answered: made once, used with any values until a schema of its tables changes. Immutable.</summary>
internal sealed class QueryPlan
{
    public required BoundQuery Query { get; init; }

    /// <summary>The queried table, then those that its rows refer to; a parent stands before its children.</summary>
    public required PlannedTable[] Tables { get; init; }

    public required ValueSlot[] Values { get; init; }

    /// <summary>The slots of each IN, whose values are sorted.</summary>
    public required (int Slot, int Count)[] Lists { get; init; }

    public required Conjunct[] Conjuncts { get; init; }

    /// <summary>The ways to find the rows; <see cref="RowAccess"/> chooses by the values.</summary>
    public required AccessPath[] Paths { get; init; }

    /// <summary>The one among them that is best whatever the values are; null when they decide.</summary>
    public AccessPath? SurePath { get; init; }

    /// <summary>The ways to find the rows by the branches of an OR.</summary>
    public UnionPath[] Unions { get; init; } = [];

    /// <summary>The ordinal of the column whose index the plan misses (<see cref="IndexAdvice"/>); -1 when it does not scan the table.</summary>
    public int MissedColumn { get; init; } = -1;

    /// <summary>The whole order of rows; the last item is the id.</summary>
    public required OrderItem[] Order { get; init; }

    /// <summary>The type of each item of the order.</summary>
    public required byte[] OrderTypes { get; init; }

    /// <summary>How the order becomes words that compare.</summary>
    public required SortLayout Sort { get; init; }

    /// <summary>How rows are grouped; null when each is answered.</summary>
    public GroupPlan? Groups { get; init; }

    /// <summary>The ordinals of the queried table's columns that the reply has, in its order.</summary>
    public required int[] Columns { get; init; }

    /// <summary>Whether <see cref="Columns"/> are the table's, so that stored rows can be copied.</summary>
    public required bool IsWholeRow { get; init; }

    /// <summary>For each JOIN the ordinals of the columns that its rows have in the stored format, null for all of them.</summary>
    public required int[]?[] JoinedColumns { get; init; }

    /// <summary>For SELECT the labels of its items; else for each JOIN the labels of its columns.</summary>
    public required byte[][][] Labels { get; init; }

    public Table Root => Tables[0].Table;

    public bool HasCursor => Query.AfterArgument >= 0;

    public bool HasLimit => Query.LimitArgument >= 0;

    /// <summary>Whether the schemas are still those that the plan is made for.</summary>
    public bool IsCurrent
    {
        get
        {
            foreach (var table in Tables)
                if (table.Table.State != table.State) return false;
            return true;
        }
    }

    /// <summary>The type of a field of SELECT.</summary>
    public ColumnType TypeOf(BoundField field) =>
        field.Table == BoundField.OfGroup ? Groups!.Types[field.Column] : field.Column == BoundField.Id ? ColumnType.Int : Tables[field.Table].State.Columns[field.Column].Type;
}
