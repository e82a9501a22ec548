namespace Lux.Schema;

/// <summary>A query that gives keys and aggregates of groups. An immutable value; nothing is sent before the end is awaited.</summary>
/// <typeparam name="TResult">What is given.</typeparam>
public readonly struct GroupSelection<TResult>
{
    private readonly QueryPlan _plan;
    private readonly ResultReader<TResult> _results;

    internal GroupSelection(QueryPlan plan, ResultReader<TResult> results) => (_plan, _results) = (plan, results);

    /// <summary>At most so many results.</summary>
    /// <param name="count">How many.</param>
    public GroupSelection<TResult> Take(long count) => new(_plan.Take(count), _results);

    /// <summary>Leaves out so many results at the beginning.</summary>
    /// <param name="count">How many.</param>
    public GroupSelection<TResult> Skip(long count) => new(_plan.Skip(count), _results);

    /// <summary>All results, in one reply of at most 64 MiB.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TResult[]> ToArrayAsync(CancellationToken cancellationToken = default) => QueryEnds.ToArrayAsync(_plan, _results, cancellationToken);

    /// <summary>The first result.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ValueTask<TResult> FirstAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstAsync(_plan, _results, cancellationToken);

    /// <summary>The first result, or the default value of its type when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TResult?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => QueryEnds.FirstOrDefaultAsync(_plan, _results, cancellationToken);

    /// <summary>What <c>await foreach</c> calls: groups come in one reply.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public IAsyncEnumerator<TResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) => AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

    /// <summary>The results for <c>await foreach</c>, ended by the token.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public Rows<TResult> WithCancellation(CancellationToken cancellationToken) => new(AsAsyncEnumerable(), cancellationToken);

    /// <summary>The way out to IAsyncEnumerable: operators on it run here, on every result that the query gives.</summary>
    public IAsyncEnumerable<TResult> AsAsyncEnumerable() => QueryEnds.EnumerateAsync(_plan, _results);

    internal GroupSelection<TOther> Make<TOther>(Func<TResult, TOther> make) => new(_plan, new MadeResult<TResult, TOther>(_results, make));
}
