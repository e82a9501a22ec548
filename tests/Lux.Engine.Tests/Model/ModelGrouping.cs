namespace Lux.Engine.Tests.Model;

/// <summary>An aggregate of a column of the queried table.</summary>
internal sealed record ModelAggregate(string Function, string Column)
{
    public string Label => $"{Function}({Column})";
}

/// <summary>A condition on groups: their COUNT(*) is at least so many, or one of their values, by its number, is not null or at least another.</summary>
internal sealed record ModelHaving(int Value, object? Least)
{
    public const int Count = -1;
}

/// <summary>A query with groups as its parts: the fields of GROUP BY and then the aggregates are selected.</summary>
internal sealed record ModelGrouping(string Table)
{
    public ModelCondition? Where { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<ModelAggregate> Aggregates { get; init; } = [];

    /// <summary>What must hold of a group that is answered: COUNT(*) or, where a number is given, one of its values, compared.</summary>
    public ModelHaving? Having { get; init; }

    /// <summary>The number of the value that orders the groups.</summary>
    public (int Value, bool IsDescending)? Order { get; init; }

    public int? Limit { get; init; }

    public int Offset { get; init; }

    public bool IsRows { get; init; }
}
