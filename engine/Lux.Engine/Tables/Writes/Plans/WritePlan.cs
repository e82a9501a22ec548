namespace Lux.Engine;

/// <summary>What a write with a condition, or by a unique index, does: made once per shape, used with any values until a schema of its tables changes. Immutable.</summary>
internal sealed class WritePlan
{
    /// <summary>The table as the plan is made for it.</summary>
    public required TableState State { get; init; }

    /// <summary>By ordinal the argument of the column's new value, <see cref="FieldPairs.Missing"/> or <see cref="FieldPairs.Null"/>.</summary>
    public required int[] Arguments { get; init; }

    /// <summary>The arguments that are values: they are not part of the shape.</summary>
    public required int[] Values { get; init; }

    /// <summary>How the rows of WHERE are found and the condition of IF is evaluated; null for neither.</summary>
    public QueryPlan? Condition { get; init; }

    /// <summary>The index of LIMIT's argument, or -1.</summary>
    public int LimitArgument { get; init; } = -1;

    /// <summary>Whether the arguments begin with TTL and its seconds.</summary>
    public bool HasTtl { get; init; }

    /// <summary>The unique index of BY.</summary>
    public TableIndex? By { get; init; }

    /// <summary>The unique indexes that have one of the given columns.</summary>
    public required TableIndex[] ChangedUniques { get; init; }

    /// <summary>Whether the schemas are still those that the plan is made for.</summary>
    public bool IsCurrent => State.Table.State == State && (Condition is null || (Condition.Tables[0].State == State && Condition.IsCurrent));
}
