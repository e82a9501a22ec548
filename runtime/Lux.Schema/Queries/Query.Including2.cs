using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>
/// A query of a table that brings along two rows per row through foreign keys, in the same round trip. An immutable value: each method gives a longer query, and nothing is sent before the end is awaited.
/// Filters and orders run in the engine. Without OrderBy rows come by id.
/// </summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
/// <typeparam name="T1">Included row 1.</typeparam>
/// <typeparam name="TColumns1">Its column tokens.</typeparam>
/// <typeparam name="T2">Included row 2.</typeparam>
/// <typeparam name="TColumns2">Its column tokens.</typeparam>
public readonly partial struct Query<TRow, TColumns, T1, TColumns1, T2, TColumns2> : IRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private readonly QueryPlan _plan;
    private readonly ResultReader<(TRow Row, T1 Included1, T2 Included2)> _results;
    private readonly TColumns1 _columns1;
    private readonly TColumns2 _columns2;

    internal Query(QueryPlan plan, ResultReader<(TRow Row, T1 Included1, T2 Included2)> results, TColumns1 columns1, TColumns2 columns2)
    {
        _plan = plan;
        _results = results;
        _columns1 = columns1;
        _columns2 = columns2;
    }

    QueryPlan ICutRows<TRow, TColumns>.Plan => _plan with { Joins = null };

    /// <summary>Only rows that meet the condition: <c>.Where((m, user, channel) =&gt; channel.Name == "general")</c>. Several calls all have to hold.</summary>
    /// <param name="condition">Makes the condition out of column tokens.</param>
    public Query<TRow, TColumns, T1, TColumns1, T2, TColumns2> Where(Func<TColumns, TColumns1, TColumns2, Condition> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(_plan.Where(condition(Table<TRow, TColumns>.Tokens, _columns1, _columns2)), _results, _columns1, _columns2);
    }

    /// <summary>In rising order of a column, nulls first; replaces an order given before. Ties go by id.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns, T1, TColumns1, T2, TColumns2> OrderBy(Func<TColumns, TColumns1, TColumns2, OrderKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.OrderBy(key(Table<TRow, TColumns>.Tokens, _columns1, _columns2).Path, descending: false), _results, _columns1, _columns2);
    }

    /// <summary>In falling order of a column, nulls last; replaces an order given before. Ties go by id.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns, T1, TColumns1, T2, TColumns2> OrderByDescending(Func<TColumns, TColumns1, TColumns2, OrderKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.OrderBy(key(Table<TRow, TColumns>.Tokens, _columns1, _columns2).Path, descending: true), _results, _columns1, _columns2);
    }

    /// <summary>Orders ties of the keys so far by a column, rising.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns, T1, TColumns1, T2, TColumns2> ThenBy(Func<TColumns, TColumns1, TColumns2, OrderKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.ThenBy(key(Table<TRow, TColumns>.Tokens, _columns1, _columns2).Path, descending: false), _results, _columns1, _columns2);
    }

    /// <summary>Orders ties of the keys so far by a column, falling.</summary>
    /// <param name="key">Picks the column.</param>
    public Query<TRow, TColumns, T1, TColumns1, T2, TColumns2> ThenByDescending(Func<TColumns, TColumns1, TColumns2, OrderKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_plan.ThenBy(key(Table<TRow, TColumns>.Tokens, _columns1, _columns2).Path, descending: true), _results, _columns1, _columns2);
    }

    /// <summary>At most so many rows. What filters and orders comes before it.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns, (TRow Row, T1 Included1, T2 Included2)> Take(long count) => new(_plan.Take(count), _results);

    /// <summary>Leaves out so many rows at the beginning. What filters and orders comes before it.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns, (TRow Row, T1 Included1, T2 Included2)> Skip(long count) => new(_plan.Skip(count), _results);

    /// <summary>Brings along the row that a foreign key names, in the same round trip; results are then tuples.</summary>
    /// <typeparam name="TFrom">The record that declares the foreign key.</typeparam>
    /// <typeparam name="T3">The included record; nullable where the foreign key is.</typeparam>
    /// <typeparam name="TColumns3">Its column tokens.</typeparam>
    /// <param name="reference">Picks the foreign key, of this row or of one already included.</param>
    public Query<TRow, TColumns, T1, TColumns1, T2, TColumns2, T3, TColumns3> Include<TFrom, T3, TColumns3>(Func<TColumns, TColumns1, TColumns2, IJoinColumn<TFrom, T3, TColumns3>> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var join = reference(Table<TRow, TColumns>.Tokens, _columns1, _columns2);
        var results = new JoinResult<(TRow Row, T1 Included1, T2 Included2), T3, (TRow Row, T1 Included1, T2 Included2, T3 Included3)>(_results, join.ReadJoined, static (row, included) => (row.Row, row.Included1, row.Included2, included));
        return new(_plan.Include(join.JoinPath, join.JoinedTable), results, _columns1, _columns2, join.JoinedColumns);
    }

    /// <summary>All rows, in one reply of at most 64 MiB; <c>await foreach</c> has no such limit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<(TRow Row, T1 Included1, T2 Included2)[]> ToArrayAsync(CancellationToken cancellationToken = default) => QueryEnds.ToArrayAsync(_plan, _results, cancellationToken);

    /// <summary>A page of rows, and the cursor of the next one.</summary>
    /// <param name="size">How many rows at most.</param>
    /// <param name="after">The cursor that the page before gave; null or empty for the first page. The query must be the same but for the size.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CursorException">The cursor is damaged, or belongs to another query.</exception>
    public ValueTask<Page<(TRow Row, T1 Included1, T2 Included2)>> PageAsync(int size, string? after = null, CancellationToken cancellationToken = default) => QueryPages.PageAsync(_plan, _results, size, after, cancellationToken);

    /// <summary>The first row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ValueTask<(TRow Row, T1 Included1, T2 Included2)> FirstAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstAsync(_plan, _results, cancellationToken);

    /// <summary>The first row, or the default value when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<(TRow Row, T1 Included1, T2 Included2)?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstOrNullAsync(_plan, _results, cancellationToken);

    /// <summary>The number of rows, counted by the engine.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => QueryEnds.CountAsync(_plan, cancellationToken);

    /// <summary>Whether there is a row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => QueryEnds.AnyAsync(_plan, _results, cancellationToken);

    /// <summary>What <c>await foreach</c> calls: the query is read page by page, so that it needs little memory however many rows there are.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public IAsyncEnumerator<(TRow Row, T1 Included1, T2 Included2)> GetAsyncEnumerator(CancellationToken cancellationToken = default) => AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>The rows for <c>await foreach</c>, ended by the token.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public Rows<(TRow Row, T1 Included1, T2 Included2)> WithCancellation(CancellationToken cancellationToken) => new(AsAsyncEnumerable(), cancellationToken);

    /// <summary>The way out to IAsyncEnumerable: operators on it run here, on every row that the query gives.</summary>
    public IAsyncEnumerable<(TRow Row, T1 Included1, T2 Included2)> AsAsyncEnumerable() => QueryPages.EnumerateAsync(_plan, _results);
}
