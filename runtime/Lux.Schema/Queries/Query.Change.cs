namespace Lux.Schema;

/// <content>Changing the rows that a query finds, in the engine and in one step: no row is read into the program first.</content>
public readonly partial struct Query<TRow, TColumns>
{
    /// <summary>
    /// Sets columns of all rows that meet the filter: <c>Where(u => u.Id == ann &amp; u.Color == "teal").UpdateAsync(u => u.Color.Set("navy"))</c>. One change: it sees one state, and is made as a whole or not at all.
    /// Take keeps to the first rows by id.
    /// </summary>
    /// <param name="set">What to set.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <returns>How many rows were changed.</returns>
    /// <exception cref="InvalidOperationException">There is no filter (<see cref="Table{TRow, TColumns}.All"/> says that none is meant), or there is an order or a Skip.</exception>
    /// <exception cref="LuxException">The engine refuses a value, or there are more rows than one command may change (100,000). Nothing is changed.</exception>
    public ValueTask<long> UpdateAsync(Func<TColumns, Assignment<TRow>> set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var condition = _plan.ToWrite(nameof(UpdateAsync));
        return _plan.Table.Connection.SendAsync<UpdateRows<TRow>, CountReply, long>(new(_plan, set(Table<TRow, TColumns>.Tokens), condition), new(_plan.Table.Name), cancellationToken);
    }

    /// <summary>Deletes all rows that meet the filter, and what refers to them with <see cref="ReferenceAction.Cascade"/>. One change, made as a whole or not at all. Take keeps to the first rows by id.</summary>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <returns>How many rows met the filter; those that went with them are not counted.</returns>
    /// <exception cref="InvalidOperationException">There is no filter (<see cref="Table{TRow, TColumns}.All"/> says that none is meant), or there is an order or a Skip.</exception>
    /// <exception cref="LuxException">A row with <see cref="ReferenceAction.Restrict"/> refers to one of them, or there are more than one command may change (100,000). Nothing is changed.</exception>
    public ValueTask<long> DeleteAsync(CancellationToken cancellationToken = default)
    {
        var condition = _plan.ToWrite(nameof(DeleteAsync));
        return _plan.Table.Connection.SendAsync<DeleteRows, CountReply, long>(new(_plan, condition), new(_plan.Table.Name), cancellationToken);
    }
}
