using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Changing the rows that a query finds, in the engine and in one step: no row is read into the program first.</summary>
public static class Changing
{
    /// <summary>
    /// Sets columns of all rows that meet the filter: <c>Where(u => u.Id == ann &amp; u.Color == "teal").UpdateAsync(u => u.Color.Set("navy"))</c>. One change: it sees one state, and is made as a whole or not at all.
    /// The filter may name included rows; only the table's own are changed. Take keeps to the first rows by id.
    /// </summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="set">What to set.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <returns>How many rows were changed.</returns>
    /// <exception cref="InvalidOperationException">There is no filter (<see cref="Table{TRow, TColumns}.All"/> says that none is meant), or there is an order or a Skip.</exception>
    /// <exception cref="LuxException">The engine refuses a value, or there are more rows than one command may change (100,000). Nothing is changed.</exception>
    public static ValueTask<long> UpdateAsync<TRow, TColumns>(this ICutRows<TRow, TColumns> rows, Func<TColumns, Assignment<TRow>> set, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(set);
        var plan = rows.Plan;
        var condition = plan.ToWrite(nameof(UpdateAsync));
        return plan.Table.Connection.SendAsync<UpdateRows<TRow>, CountReply, long>(new(plan, set(Table<TRow, TColumns>.Tokens), condition), new(plan.Table.Name), cancellationToken);
    }

    /// <summary>Deletes all rows that meet the filter, and what refers to them with <see cref="ReferenceAction.Cascade"/>; of included rows none. One change, made as a whole or not at all. Take keeps to the first rows by id.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TColumns">Its column tokens.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <returns>How many rows met the filter; those that went with them are not counted.</returns>
    /// <exception cref="InvalidOperationException">There is no filter (<see cref="Table{TRow, TColumns}.All"/> says that none is meant), or there is an order or a Skip.</exception>
    /// <exception cref="LuxException">A row with <see cref="ReferenceAction.Restrict"/> refers to one of them, or there are more than one command may change (100,000). Nothing is changed.</exception>
    public static ValueTask<long> DeleteAsync<TRow, TColumns>(this ICutRows<TRow, TColumns> rows, CancellationToken cancellationToken = default)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(rows);
        var plan = rows.Plan;
        var condition = plan.ToWrite(nameof(DeleteAsync));
        return plan.Table.Connection.SendAsync<DeleteRows, CountReply, long>(new(plan, condition), new(plan.Table.Name), cancellationToken);
    }
}
