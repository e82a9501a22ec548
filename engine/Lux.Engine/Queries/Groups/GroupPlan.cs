using Lux.Language;

namespace Lux.Engine;

/// <summary>How a plan groups its rows and what it makes of each group. Immutable.</summary>
internal sealed class GroupPlan
{
    public GroupPlan(BoundQuery query, Func<BoundField, BoundField> resolve)
    {
        var grouping = query.Grouping!;
        Fields = [.. grouping.Fields.Select(f => resolve(f.Field))];
        Aggregates = [.. grouping.Aggregates.Select(a => a with { Field = resolve(a.Field) })];
        Types = [.. grouping.Values.Select(v => v.Type)];
        HasOwnOrder = query.OrderBy.Count > 0;
        HasId = Fields.Contains(new(0, BoundField.Id));
        CountsOnly = Aggregates.All(a => a.Function == AggregateFunction.Count);
        // Groups that tie in ORDER BY, or all without it, come in the order of their fields.
        OrderItem Item(BoundField field, bool isDescending) => new(field, isDescending, Types[field.Column]);
        List<OrderItem> order = [.. query.OrderBy.Select(o => Item(o.Field, o.Descending))];
        for (int i = 0; i < Fields.Length; i++) order.Add(Item(new(BoundField.OfGroup, i), false));
        Sort = new([.. order]);
    }

    /// <summary>The fields of GROUP BY.</summary>
    public BoundField[] Fields { get; }

    public BoundAggregate[] Aggregates { get; }

    /// <summary>The types of a group's values: of its fields, then of its aggregates.</summary>
    public ColumnType[] Types { get; }

    /// <summary>What must hold of a group.</summary>
    public required Conjunct[] Having { get; init; }

    /// <summary>Whether ORDER BY says how groups are ordered.</summary>
    public bool HasOwnOrder { get; }

    /// <summary>Whether the queried table's id is among the fields, so that every row is a group.</summary>
    public bool HasId { get; }

    /// <summary>Whether how many rows a group has is all that is asked.</summary>
    public bool CountsOnly { get; }

    /// <summary>The order of groups.</summary>
    public SortLayout Sort { get; }

    /// <summary>For each aggregate the path whose first row has its value, where that is enough for all of them; null for a count.</summary>
    public AccessPath?[]? Ends { get; init; }
}
