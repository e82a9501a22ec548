namespace Lux.Engine.Tests.Model;

/// <summary>A query as its parts.</summary>
internal sealed record ModelQuery(string Table)
{
    public ModelCondition? Where { get; init; }

    public IReadOnlyList<string> Select { get; init; } = [];

    public IReadOnlyList<string> Joins { get; init; } = [];

    public IReadOnlyList<(string Field, bool IsDescending)> Order { get; init; } = [];

    public int? Limit { get; init; }

    public int? Offset { get; init; }

    public bool IsRows { get; init; }

    /// <summary>The paths to the tables that are answered, the queried one, whose path is empty, among them.</summary>
    public IEnumerable<string> Answered => Joins.Concat(Select.Select(Parent)).Append("").Distinct();

    /// <summary>The path of references that leads to a field; empty for one of the table itself.</summary>
    public static string Parent(string field) => field.LastIndexOf('.') is var dot and >= 0 ? field[..dot] : "";
}
