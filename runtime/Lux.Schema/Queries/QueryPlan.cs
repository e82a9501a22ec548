using Lux.Schema.Generated;

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

    /// <summary>The items to give in place of rows, with commas between them.</summary>
    public string? Items { get; init; }

    /// <summary>The columns to group by, with commas between them.</summary>
    public string? Keys { get; init; }

    /// <summary>What is asked of groups.</summary>
    public Condition? Having { get; init; }

    public long Limit { get; init; } = All;

    public long Offset { get; init; }

    /// <summary>Where the page begins, empty for the first; null when no page is asked for.</summary>
    public string? After { get; init; }

    /// <summary>Whether the query began with <c>All</c>, which lets it change every row.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>How many arguments <see cref="WriteLimit"/> writes.</summary>
    public int LimitCount => Limit == All ? 0 : 2;

    public bool IsCut => Limit != All || Offset != 0;

    public QueryPlan Where(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return this with { Condition = Condition is null ? condition : Condition & condition };
    }

    public QueryPlan OrderBy(string path, bool descending) => this with { Order = new(path, descending, null) };

    public QueryPlan ThenBy(string path, bool descending) => this with { Order = new(path, descending, Order) };

    public QueryPlan GroupBy(string keys)
    {
        if (Order is not null) throw new InvalidOperationException("OrderBy comes after GroupBy: it orders the groups, by their keys and aggregates.");
        return this with { Keys = keys };
    }

    public QueryPlan WhereGroup(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return this with { Having = Having is null ? condition : Having & condition };
    }

    /// <summary>The plan of one aggregate of all rows; their order does not matter to it.</summary>
    public QueryPlan Aggregate(string item) => this with { Items = item, Order = null };

    public QueryPlan Include(string path, TableDescriptor table) => this with { Joins = new(path, table, Joins) };

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

    public void WriteLimit(RespWriter to)
    {
        if (Limit == All) return;
        to.Bulk("LIMIT"u8);
        to.Bulk(Limit);
    }

    /// <summary>What a write may go by: a filter, a number of rows by Take, which cuts by id, or <c>All</c> in words.</summary>
    /// <exception cref="InvalidOperationException">There is neither, or an order or Skip, which a write has no use for.</exception>
    public Condition ToWrite(string method)
    {
        if (Order is not null) throw new InvalidOperationException($"{method} takes no OrderBy: the rows change together, and Take keeps to the first by id.");
        if (Offset != 0) throw new InvalidOperationException($"{method} takes no Skip: say in Where which rows it is about.");
        return Condition ?? (IsOfAll || Limit != All ? new IdAfter(0)
            : throw new InvalidOperationException($"{method} without Where would be about every row of '{Table.Name}'. Say which rows with Where or how many with Take, or begin with All where every row is meant."));
    }
}
