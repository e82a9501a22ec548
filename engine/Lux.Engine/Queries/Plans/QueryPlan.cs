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

    /// <summary>By conjunct: whether the access path fulfils it as long as no value of it is cut.</summary>
    public required bool[] IsFulfilled { get; init; }

    public required AccessPath Access { get; init; }

    /// <summary>The ordinal of the column whose index the plan misses (<see cref="IndexAdvice"/>); -1 when it does not scan the table.</summary>
    public int MissedColumn { get; init; } = -1;

    /// <summary>The whole order; the last item is the id.</summary>
    public required OrderItem[] Order { get; init; }

    /// <summary>The ordinals of the queried table's columns that the reply has, in its order.</summary>
    public required int[] Columns { get; init; }

    /// <summary>Whether <see cref="Columns"/> are the table's, so that stored rows can be copied.</summary>
    public required bool IsWholeRow { get; init; }

    /// <summary>For SELECT the labels of its items; else for each JOIN the labels of its columns.</summary>
    public required byte[][][] Labels { get; init; }

    public Table Root => Tables[0].Table;

    /// <summary>Whether the access path alone decides which rows are answered, as long as no value is cut.</summary>
    public bool HasNoResidual { get; init; }

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
}
