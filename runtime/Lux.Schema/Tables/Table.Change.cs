using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <content>Update and delete.</content>
public abstract partial class Table<TRow, TColumns>
{
    private const string NoFilter = "This would be about every row of the table. Say which rows with Where(...), or begin with All where every row is meant.";

    /// <summary>Sets some columns of a row: <c>UpdateAsync(ann, u => u.Color.Set("navy") &amp; u.LastSeen.Set(now))</c>. The others keep their values.</summary>
    /// <param name="id">The row.</param>
    /// <param name="set">What to set.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="LuxException">There is no such row, or the engine refuses a value. Nothing is changed.</exception>
    public async ValueTask UpdateAsync(Id<TRow> id, Func<TColumns, Assignment<TRow>> set, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        await Handle.Connection.SendAsync<UpdateColumns<TRow>, DoneReply, bool>(new(Handle, id, set(Tokens)), new(Handle.Name), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets some columns of a row if a condition is true of it at that moment: <c>UpdateAsync(ticket, t => t.Owner.Set(ann), onlyIf: t => t.Owner == null)</c>.</summary>
    /// <param name="id">The row.</param>
    /// <param name="set">What to set.</param>
    /// <param name="onlyIf">What must be true of the row; a comparison with a null column is not.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <returns>False when the row is there and the condition is not true of it; nothing is changed then.</returns>
    /// <exception cref="LuxException">There is no such row, or the engine refuses a value. Nothing is changed.</exception>
    public ValueTask<bool> UpdateAsync(Id<TRow> id, Func<TColumns, Assignment<TRow>> set, Func<TColumns, Condition<TRow>> onlyIf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(onlyIf);
        return Handle.Connection.SendAsync<UpdateColumns<TRow>, DoneReply, bool>(new(Handle, id, set(Tokens), onlyIf(Tokens)), new(Handle.Name), cancellationToken);
    }

    /// <summary>Replaces the row that has this row's id by it; <see cref="ServerValue"/> columns that hold their default value are filled in by the engine.</summary>
    /// <param name="row">The row as it shall be.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="ArgumentException">The row has no id.</exception>
    /// <exception cref="LuxException">There is no such row, or the engine refuses a value. Nothing is changed.</exception>
    public async ValueTask UpdateAsync(TRow row, CancellationToken cancellationToken = default)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasNoId(row);
        await Handle.Connection.SendAsync<UpdateRow<TRow, TColumns>, DoneReply, bool>(new(Handle, row), new(Handle.Name), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a row, and what refers to it with <see cref="ReferenceAction.Cascade"/>.</summary>
    /// <param name="id">The row.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="LuxException">There is no such row, or a row with <see cref="ReferenceAction.Restrict"/> refers to it. Nothing is changed.</exception>
    public async ValueTask DeleteAsync(Id<TRow> id, CancellationToken cancellationToken = default) =>
        await Handle.Connection.SendAsync<DeleteRow, DoneReply, bool>(new(Handle, id.Value), new(Handle.Name), cancellationToken).ConfigureAwait(false);

    /// <summary>Not available: say which rows, or <see cref="All"/>.</summary>
    /// <param name="set">Not used.</param>
    [Obsolete(NoFilter, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<long> UpdateAsync(Func<TColumns, Assignment<TRow>> set) => throw new NotSupportedException(NoFilter);

    /// <summary>Not available: say which rows, or <see cref="All"/>.</summary>
    [Obsolete(NoFilter, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<long> DeleteAsync() => throw new NotSupportedException(NoFilter);
}
