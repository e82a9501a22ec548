using System.Runtime.CompilerServices;

namespace Lux.Schema;

/// <content>Insert.</content>
public abstract partial class Table<TRow, TColumns>
{
    /// <summary>Inserts a row and gives its new id; <see cref="ServerValue"/> columns that hold their default value are filled in by the engine.</summary>
    /// <param name="row">The row, its id left at the default.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="ArgumentException">The row has an id already, or a value that no column can hold.</exception>
    /// <exception cref="LuxException">The engine refuses it: not unique, a reference to no row, a null, a layout that the engine does not know. Nothing is inserted.</exception>
    [OverloadResolutionPriority(1)]
    public ValueTask<Id<TRow>> InsertAsync(TRow row, CancellationToken cancellationToken = default)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an insert");
        return Handle.Connection.SendAsync<InsertRow<TRow, TColumns>, IdReply<TRow>, Id<TRow>>(new(Handle, row), new(Handle.Name), cancellationToken);
    }

    /// <summary>
    /// Inserts rows and gives their new ids in the same order, in one round trip, all or nothing. More than one command can hold (50,000 rows or 12 MiB) goes in several,
    /// one after the other; should a later one fail, the exception says how many rows are in.
    /// </summary>
    /// <param name="rows">The rows, ids left at the default.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <exception cref="ArgumentException">A row has an id already, or a value that no column can hold.</exception>
    /// <exception cref="LuxException">The engine refuses a row, which the text names by its number.</exception>
    public ValueTask<Id<TRow>[]> InsertAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken = default) => InsertAsync(rows, TimeToLive.Never, cancellationToken);

    private async ValueTask<Id<TRow>[]> InsertAsync(IEnumerable<TRow> rows, long seconds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows as IReadOnlyList<TRow> ?? [.. rows];
        foreach (var row in all) RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an insert");
        var ids = new Id<TRow>[all.Count];
        var frames = new RowFrames<TRow, TColumns>(all);
        while (frames.MoveNext())
        {
            try
            {
                await Handle.Connection.SendAsync<InsertRows, IdsReply<TRow>, int>(new(Handle, frames.Encoded, frames.Count, seconds), new(Handle.Name, ids, frames.First, frames.Count), cancellationToken).ConfigureAwait(false);
            }
            catch (LuxException refused) when (frames.First > 0)
            {
                throw new LuxException(refused.Code, $"The first {frames.First} of {ids.Length} rows are inserted, those after row {frames.First + frames.Count} were not sent: {refused.Message}", refused);
            }
        }
        return ids;
    }
}
