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

    /// <summary>Every path of references that the query goes along.</summary>
    public IEnumerable<string> Paths => Joins.Concat(Where?.Paths ?? []).Concat(Order.Select(o => Parent(o.Field))).Concat(Select.Select(Parent))
        .SelectMany(p => p.Split('.').Select((_, i) => string.Join('.', p.Split('.').Take(i + 1)))).Where(p => p.Length > 0).Distinct();

    /// <summary>The path of references that leads to a field; empty for one of the table itself.</summary>
    public static string Parent(string field) => field.LastIndexOf('.') is var dot and >= 0 ? field[..dot] : "";
}
