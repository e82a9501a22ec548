namespace Lux.Language;

/// <summary>How rows are grouped and what is made of each group: its values are those of <see cref="Fields"/>, then those of <see cref="Aggregates"/>.</summary>
public sealed record BoundGrouping
{
    /// <summary>The fields of GROUP BY; none when all rows are one group.</summary>
    public required EquatableArray<BoundGroupField> Fields { get; init; }

    /// <summary>The aggregates of SELECT, HAVING and ORDER BY, each once.</summary>
    public required EquatableArray<BoundAggregate> Aggregates { get; init; }

    /// <summary>What must hold of a group's values, or null.</summary>
    public BoundCondition? Having { get; init; }

    /// <summary>The values of a group as columns, in their order.</summary>
    public IEnumerable<Column> Values => Fields.Select(f => f.Definition).Concat(Aggregates.Select(a => a.Definition));
}

/// <summary>A field of GROUP BY.</summary>
/// <param name="Field">The field.</param>
/// <param name="Definition">Its column.</param>
public sealed record BoundGroupField(BoundField Field, Column Definition);

/// <summary>An aggregate.</summary>
/// <param name="Function">What is made of the values.</param>
/// <param name="Field">The field whose values; without meaning for COUNT.</param>
/// <param name="Type">The type of that field.</param>
/// <param name="Definition">What comes out as a column, named as in SELECT: <c>SUM(n)</c>.</param>
public sealed record BoundAggregate(AggregateFunction Function, BoundField Field, ColumnType Type, Column Definition);
