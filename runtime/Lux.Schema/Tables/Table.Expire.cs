using System.Runtime.CompilerServices;

namespace Lux.Schema;

/// <content>Rows that expire: from then on nothing sees them, and a little later they are removed, with what refers to them by <see cref="ReferenceAction.Cascade"/>.</content>
public abstract partial class Table<TRow, TColumns>
{
    /// <summary>Inserts a row that expires, whatever time to live its table gives.</summary>
    /// <param name="row">The row, its id left at the default.</param>
    /// <param name="timeToLive">How long it lives, to the second above.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="ArgumentException">The row has an id already, or a value that no column can hold, or the time is not positive.</exception>
    /// <exception cref="LuxException">The engine refuses it, also because a reference of another table restricts the removal. Nothing is inserted.</exception>
    [OverloadResolutionPriority(1)]
    public ValueTask<Id<TRow>> InsertAsync(TRow row, TimeSpan timeToLive, CancellationToken cancellationToken = default)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an insert");
        return Handle.Connection.SendAsync<InsertExpiringRow<TRow, TColumns>, IdReply<TRow>, Id<TRow>>(new(Handle, row, TimeToLive.SecondsOf(timeToLive)), new(Handle.Name), cancellationToken);
    }

    /// <summary>Inserts rows that expire; as <see cref="InsertAsync(IEnumerable{TRow}, CancellationToken)"/>.</summary>
    /// <param name="rows">The rows, ids left at the default.</param>
    /// <param name="timeToLive">How long they live, to the second above.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    public ValueTask<Id<TRow>[]> InsertAsync(IEnumerable<TRow> rows, TimeSpan timeToLive, CancellationToken cancellationToken = default) =>
        InsertAsync(rows, TimeToLive.SecondsOf(timeToLive), cancellationToken);

    /// <summary>Lets a row expire after a time from now, whatever it had before. An update leaves the expiry alone.</summary>
    /// <param name="id">The row.</param>
    /// <param name="timeToLive">How long it lives from now, to the second above.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="LuxException">There is no such row, or a reference of another table restricts the removal.</exception>
    public async ValueTask ExpireAsync(Id<TRow> id, TimeSpan timeToLive, CancellationToken cancellationToken = default) =>
        await Handle.Connection.SendAsync<ExpireRow, DoneReply, bool>(new(Handle, id.Value, TimeToLive.SecondsOf(timeToLive)), new(Handle.Name), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes a row's expiry away.</summary>
    /// <param name="id">The row.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="LuxException">There is no such row.</exception>
    public async ValueTask PersistAsync(Id<TRow> id, CancellationToken cancellationToken = default) =>
        await Handle.Connection.SendAsync<ExpireRow, DoneReply, bool>(new(Handle, id.Value, TimeToLive.Never), new(Handle.Name), cancellationToken).ConfigureAwait(false);
}
