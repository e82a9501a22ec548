using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>
/// A query of one table. An immutable value: each method gives a longer query, and nothing is sent before the end is awaited.
/// Filters and orders run in the engine. Without OrderBy rows come by id.
/// </summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
public readonly partial struct Query<TRow, TColumns> : IRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private readonly QueryPlan _plan;

    internal Query(QueryPlan plan) => _plan = plan;

    QueryPlan ICutRows<TRow, TColumns>.Plan => _plan;

    /// <summary>Only rows that meet the condition: <c>.Where(m =&gt; m.Timestamp &gt; since)</c>. Several calls all have to hold.</summary>
    /// <param name="condition">Makes the condition out of column tokens.</param>
    public Query<TRow, TColumns> Where(Func<TColumns, Condition<TRow>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(_plan.Where(condition(Table<TRow, TColumns>.Tokens)));
    }

    /// <summary>In rising order of a column, nulls first; replaces an order given before. Ties go by id.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns> OrderBy(Func<TColumns, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.OrderBy(key(Table<TRow, TColumns>.Tokens).Path, descending: false));
    }

    /// <summary>In falling order of a column, nulls last; replaces an order given before. Ties go by id.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns> OrderByDescending(Func<TColumns, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.OrderBy(key(Table<TRow, TColumns>.Tokens).Path, descending: true));
    }

    /// <summary>Orders ties of the keys so far by a column, rising.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns> ThenBy(Func<TColumns, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.ThenBy(key(Table<TRow, TColumns>.Tokens).Path, descending: false));
    }

    /// <summary>Orders ties of the keys so far by a column, falling.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns> ThenByDescending(Func<TColumns, OrderKey<TRow>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.ThenBy(key(Table<TRow, TColumns>.Tokens).Path, descending: true));
    }

    /// <summary>At most so many rows. What filters and orders comes before it.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns> Take(long count) => new(_plan.Take(count));

    /// <summary>Leaves out so many rows at the beginning. What filters and orders comes before it.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns> Skip(long count) => new(_plan.Skip(count));

    /// <summary>Brings along the row that a foreign key names, in the same round trip; results are then tuples.</summary>
    /// <typeparam name="T1">The included record; nullable where the foreign key is.</typeparam>
    /// <typeparam name="TColumns1">Its column tokens.</typeparam>
    /// <param name="reference">Picks the foreign key, of this row or of one already included.</param>
    public Query<TRow, TColumns, T1, TColumns1> Include<T1, TColumns1>(Func<TColumns, IJoinColumn<TRow, T1, TColumns1>> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var join = reference(Table<TRow, TColumns>.Tokens);
        var results = new JoinResult<TRow, T1, (TRow Row, T1 Included)>(RowResult<TRow, TColumns>.Instance, join.ReadJoined, static (row, included) => (row, included));
        return new(_plan.Include(join.JoinPath, join.JoinedTable), results, join.JoinedColumns);
    }

    /// <summary>All rows, in one reply of at most 64 MiB; <c>await foreach</c> has no such limit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TRow[]> ToArrayAsync(CancellationToken cancellationToken = default) => QueryEnds.ToArrayAsync(_plan, RowResult<TRow, TColumns>.Instance, cancellationToken);

    /// <summary>A page of rows, and the cursor of the next one.</summary>
    /// <param name="size">How many rows at most.</param>
    /// <param name="after">The cursor that the page before gave; null or empty for the first page. The query must be the same but for the size.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CursorException">The cursor is damaged, or belongs to another query.</exception>
    public ValueTask<Page<TRow>> PageAsync(int size, string? after = null, CancellationToken cancellationToken = default) => QueryPages.PageAsync(_plan, RowResult<TRow, TColumns>.Instance, size, after, cancellationToken);

    /// <summary>The first row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ValueTask<TRow> FirstAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstAsync(_plan, RowResult<TRow, TColumns>.Instance, cancellationToken);

    /// <summary>The first row, or the default value when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TRow?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstOrDefaultAsync(_plan, RowResult<TRow, TColumns>.Instance, cancellationToken);

    /// <summary>The number of rows, counted by the engine.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => QueryEnds.CountAsync(_plan, cancellationToken);

    /// <summary>Whether there is a row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => QueryEnds.AnyAsync(_plan, RowResult<TRow, TColumns>.Instance, cancellationToken);

    /// <summary>What <c>await foreach</c> calls: the query is read page by page, so that it needs little memory however many rows there are.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default) => AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>The rows for <c>await foreach</c>, ended by the token.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public Rows<TRow> WithCancellation(CancellationToken cancellationToken) => new(AsAsyncEnumerable(), cancellationToken);

    /// <summary>The way out to IAsyncEnumerable: operators on it run here, on every row that the query gives.</summary>
    public IAsyncEnumerable<TRow> AsAsyncEnumerable() => QueryPages.EnumerateAsync(_plan, RowResult<TRow, TColumns>.Instance);
}
