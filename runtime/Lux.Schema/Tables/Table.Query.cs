using Lux.Schema.Generated;

namespace Lux.Schema;

/// <content>Queries: each method begins one over all rows.</content>
public abstract partial class Table<TRow, TColumns>
{
    private Query<TRow, TColumns> All => new(new QueryPlan(Handle));

    /// <inheritdoc cref="Query{TRow, TColumns}.Where"/>
    public Query<TRow, TColumns> Where(Func<TColumns, Condition<TRow>> condition) => All.Where(condition);

    /// <inheritdoc cref="Query{TRow, TColumns}.OrderBy"/>
    public Query<TRow, TColumns> OrderBy(Func<TColumns, OrderKey<TRow>> key) => All.OrderBy(key);

    /// <inheritdoc cref="Query{TRow, TColumns}.OrderByDescending"/>
    public Query<TRow, TColumns> OrderByDescending(Func<TColumns, OrderKey<TRow>> key) => All.OrderByDescending(key);

    /// <inheritdoc cref="Query{TRow, TColumns}.Take"/>
    public Query<TRow, TColumns> Take(long count) => All.Take(count);

    /// <inheritdoc cref="Query{TRow, TColumns}.Skip"/>
    public Query<TRow, TColumns> Skip(long count) => All.Skip(count);

    /// <inheritdoc cref="Query{TRow, TColumns}.Include"/>
    public Query<TRow, TColumns, T1, TColumns1> Include<T1, TColumns1>(Func<TColumns, IJoinColumn<TRow, T1, TColumns1>> reference) => All.Include(reference);

    /// <inheritdoc cref="Query{TRow, TColumns}.ToArrayAsync"/>
    public ValueTask<TRow[]> ToArrayAsync(CancellationToken cancellationToken = default) => All.ToArrayAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.FirstAsync"/>
    public ValueTask<TRow> FirstAsync(CancellationToken cancellationToken = default) => All.FirstAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.FirstOrDefaultAsync"/>
    public ValueTask<TRow?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => All.FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.CountAsync"/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => All.CountAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.AnyAsync"/>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => All.AnyAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.GetAsyncEnumerator"/>
    public IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default) => All.GetAsyncEnumerator(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.WithCancellation"/>
    public Rows<TRow> WithCancellation(CancellationToken cancellationToken) => All.WithCancellation(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.AsAsyncEnumerable"/>
    public IAsyncEnumerable<TRow> AsAsyncEnumerable() => All.AsAsyncEnumerable();
}
