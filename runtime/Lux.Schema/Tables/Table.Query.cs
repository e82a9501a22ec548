using Lux.Schema.Generated;

namespace Lux.Schema;

/// <content>Queries: each method begins one over all rows.</content>
public abstract partial class Table<TRow, TColumns>
{
    /// <summary>Every row; said in words, so that UpdateAsync and DeleteAsync of a query without a filter do not come about by an oversight: <c>db.Sessions.All.DeleteAsync()</c>.</summary>
    public Query<TRow, TColumns> All => new(new QueryPlan(Handle) { IsOfAll = true });

    QueryPlan ICutRows<TRow, TColumns>.Plan => new(Handle);

    private Query<TRow, TColumns> Rows => new(new QueryPlan(Handle));

    /// <inheritdoc cref="Query{TRow, TColumns}.Where"/>
    public Query<TRow, TColumns> Where(Func<TColumns, Condition<TRow>> condition) => Rows.Where(condition);

    /// <inheritdoc cref="Query{TRow, TColumns}.OrderBy"/>
    public Query<TRow, TColumns> OrderBy(Func<TColumns, OrderKey<TRow>> key) => Rows.OrderBy(key);

    /// <inheritdoc cref="Query{TRow, TColumns}.OrderByDescending"/>
    public Query<TRow, TColumns> OrderByDescending(Func<TColumns, OrderKey<TRow>> key) => Rows.OrderByDescending(key);

    /// <inheritdoc cref="Query{TRow, TColumns}.Take"/>
    public Taken<TRow, TColumns> Take(long count) => Rows.Take(count);

    /// <inheritdoc cref="Query{TRow, TColumns}.Skip"/>
    public Taken<TRow, TColumns> Skip(long count) => Rows.Skip(count);

    /// <inheritdoc cref="Query{TRow, TColumns}.Include"/>
    public Query<TRow, TColumns, T1, TColumns1> Include<T1, TColumns1>(Func<TColumns, IJoinColumn<TRow, T1, TColumns1>> reference) => Rows.Include(reference);

    /// <inheritdoc cref="Query{TRow, TColumns}.ToArrayAsync"/>
    public ValueTask<TRow[]> ToArrayAsync(CancellationToken cancellationToken = default) => Rows.ToArrayAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.PageAsync"/>
    public ValueTask<Page<TRow>> PageAsync(int size, string? after = null, CancellationToken cancellationToken = default) => Rows.PageAsync(size, after, cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.FirstAsync(CancellationToken)"/>
    public ValueTask<TRow> FirstAsync(CancellationToken cancellationToken = default) => Rows.FirstAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.FirstOrDefaultAsync(CancellationToken)"/>
    public ValueTask<TRow?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) => Rows.FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.CountAsync(CancellationToken)"/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => Rows.CountAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.AnyAsync(CancellationToken)"/>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => Rows.AnyAsync(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.GetAsyncEnumerator"/>
    public IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Rows.GetAsyncEnumerator(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.WithCancellation"/>
    public Rows<TRow> WithCancellation(CancellationToken cancellationToken) => Rows.WithCancellation(cancellationToken);

    /// <inheritdoc cref="Query{TRow, TColumns}.AsAsyncEnumerable"/>
    public IAsyncEnumerable<TRow> AsAsyncEnumerable() => Rows.AsAsyncEnumerable();
}
