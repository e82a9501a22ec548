namespace Lux.Engine.Tests.Model;

/// <summary>An aggregate of a column of the queried table.</summary>
internal sealed record ModelAggregate(string Function, string Column)
{
    public string Label => $"{Function}({Column})";
}

/// <summary>A query with groups as its parts: the fields of GROUP BY and then the aggregates are selected.</summary>
internal sealed record ModelGrouping(string Table)
{
    public ModelCondition? Where { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<ModelAggregate> Aggregates { get; init; } = [];

    /// <summary>The least COUNT(*) of a group that is answered.</summary>
    public int? Having { get; init; }

    /// <summary>The number of the value that orders the groups.</summary>
    public (int Value, bool IsDescending)? Order { get; init; }

    public int? Limit { get; init; }

    public bool IsRows { get; init; }
}
