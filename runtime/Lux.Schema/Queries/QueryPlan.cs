namespace Lux.Schema;

/// <summary>What a query asks, as it grows; a value, so that a query can be kept and continued in several ways.</summary>
internal readonly record struct QueryPlan(TableHandle Table)
{
    /// <summary>No limit.</summary>
    public const long All = -1;

    public Condition? Condition { get; init; }

    /// <summary>The last key to order by, which leads to those before it.</summary>
    public OrderTerm? Order { get; init; }

    /// <summary>The ref columns to join, in the order of the results.</summary>
    public JoinPath? Joins { get; init; }

    public long Limit { get; init; } = All;

    public long Offset { get; init; }

    public bool IsCut => Limit != All || Offset != 0;

    public QueryPlan Where(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ThrowIfCut("Where");
        return this with { Condition = Condition is null ? condition : Condition & condition };
    }

    public QueryPlan OrderBy(string path, bool descending)
    {
        ThrowIfCut("OrderBy");
        return this with { Order = new(path, descending, null) };
    }

    public QueryPlan ThenBy(string path, bool descending)
    {
        ThrowIfCut("ThenBy");
        return this with { Order = new(path, descending, Order) };
    }

    public QueryPlan Include(string path) => this with { Joins = new(path, Joins) };

    public QueryPlan Take(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { Limit = Limit == All ? count : Math.Min(Limit, count) };
    }

    public QueryPlan Skip(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { Offset = checked(Offset + count), Limit = Limit == All ? All : Math.Max(0, Limit - count) };
    }

    // The engine filters and orders first and cuts last, whatever the order of the words; the other reading would need a query in a query.
    private void ThrowIfCut(string method)
    {
        if (IsCut) throw new InvalidOperationException($"{method} comes before Take and Skip: the engine filters and orders all rows, then cuts.");
    }
}
