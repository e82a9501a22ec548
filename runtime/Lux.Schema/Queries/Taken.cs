using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>
/// The first rows of a query, after Take or Skip. The engine filters and orders all rows and then cuts, so nothing that filters or orders follows; the type has no such method.
/// An immutable value; nothing is sent before the end is awaited.
/// </summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
public readonly partial struct Taken<TRow, TColumns> : ICutRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private readonly QueryPlan _plan;

    internal Taken(QueryPlan plan) => _plan = plan;

    QueryPlan ICutRows<TRow, TColumns>.Plan => _plan;

    /// <summary>At most so many of these rows.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns> Take(long count) => new(_plan.Take(count));

    /// <summary>Leaves out so many of these rows at the beginning.</summary>
    /// <param name="count">How many.</param>
    public Taken<TRow, TColumns> Skip(long count) => new(_plan.Skip(count));

    /// <summary>All these rows, in one reply of at most 64 MiB; <c>await foreach</c> has no such limit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TRow[]> ToArrayAsync(CancellationToken cancellationToken = default) => QueryEnds.ToArrayAsync(_plan, RowResult<TRow, TColumns>.Instance, cancellationToken);

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

    /// <summary>What <c>await foreach</c> calls: the query is read page by page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default) => AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>The rows for <c>await foreach</c>, ended by the token.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public Rows<TRow> WithCancellation(CancellationToken cancellationToken) => new(AsAsyncEnumerable(), cancellationToken);

    /// <summary>The way out to IAsyncEnumerable: operators on it run here, on every row that the query gives.</summary>
    public IAsyncEnumerable<TRow> AsAsyncEnumerable() => QueryPages.EnumerateAsync(_plan, RowResult<TRow, TColumns>.Instance);
}
