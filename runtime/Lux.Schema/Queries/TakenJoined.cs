using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The first rows of a query with Include, after Take or Skip; nothing that filters or orders follows. An immutable value; nothing is sent before the end is awaited.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
/// <typeparam name="TResult">A row with those included.</typeparam>
public readonly struct Taken<TRow, TColumns, TResult> : ICutRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
    where TResult : struct
{
    private readonly QueryPlan _plan;
    private readonly ResultReader<TResult> _results;

    internal Taken(QueryPlan plan, ResultReader<TResult> results) => (_plan, _results) = (plan, results);

    QueryPlan ICutRows<TRow, TColumns>.Plan => _plan with { Joins = null };

    /// <summary>At most so many of these rows.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns, TResult> Take(long count) => new(_plan.Take(count), _results);

    /// <summary>Leaves out so many of these rows at the beginning.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns, TResult> Skip(long count) => new(_plan.Skip(count), _results);

    /// <summary>All these rows, in one reply of at most 64 MiB; <c>await foreach</c> has no such limit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TResult[]> ToArrayAsync(CancellationToken cancellationToken = default) => QueryEnds.ToArrayAsync(_plan, _results, cancellationToken);

    /// <summary>The first row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ValueTask<TResult> FirstAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstAsync(_plan, _results, cancellationToken);

    /// <summary>The first row, or null when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TResult?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstOrNullAsync(_plan, _results, cancellationToken);

    /// <summary>The number of rows, counted by the engine.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => QueryEnds.CountAsync(_plan, cancellationToken);

    /// <summary>Whether there is a row.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => QueryEnds.AnyAsync(_plan, _results, cancellationToken);

    /// <summary>What <c>await foreach</c> calls: the query is read page by page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) => AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>The rows for <c>await foreach</c>, ended by the token.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public Rows<TResult> WithCancellation(CancellationToken cancellationToken) => new(AsAsyncEnumerable(), cancellationToken);

    /// <summary>The way out to IAsyncEnumerable: operators on it run here, on every row that the query gives.</summary>
    public IAsyncEnumerable<TResult> AsAsyncEnumerable() => QueryPages.EnumerateAsync(_plan, _results);
}
