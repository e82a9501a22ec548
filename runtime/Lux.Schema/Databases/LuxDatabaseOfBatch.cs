using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The base of a typed database with its kind of batch.</summary>
/// <typeparam name="TBatch">The generated batch, with a property per table.</typeparam>
public abstract class LuxDatabase<TBatch> : LuxDatabase
    where TBatch : LuxBatch
{
    private const string NoAsync = "A batch is put together without waiting: read what it needs first, then add its steps in a function that is not async.";

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected LuxDatabase(LuxConnection connection, bool ownsConnection, params TableDescriptor[] tables) : base(connection, ownsConnection, tables)
    {
    }

    /// <summary>
    /// Makes several writes as one, in one round trip: all of them or none, and nobody sees a part. <c>BatchAsync(b => { var user = b.Users.Insert(...); b.Messages.Insert(new(default, channel, user, "hello", default)); })</c>
    /// </summary>
    /// <param name="fill">Adds the steps. It runs once, before anything is sent; what it throws, BatchAsync throws, and nothing is changed.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    /// <returns>The real ids of the rows inserted, and the counts.</returns>
    /// <exception cref="LuxException">The engine refuses a step, which the text names by its number. Nothing is changed.</exception>
    public async ValueTask<BatchResult> BatchAsync(Action<TBatch> fill, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var batch = NewBatch();
        try
        {
            fill(batch);
        }
        finally
        {
            batch.Scope.Close();
        }
        if (batch.Scope.Steps == 0) return new(batch.Scope, []);
        return new(batch.Scope, await Connection.SendAsync<BatchCommand, BatchReply, long[]>(new(batch.Scope), default, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The same, for the id of one row: <c>Id&lt;User> ann = await db.BatchAsync(b => { ...; return user; })</c>.</summary>
    /// <typeparam name="T">The record of the row.</typeparam>
    /// <inheritdoc cref="BatchAsync(Action{TBatch}, CancellationToken)"/>
    /// <returns>The real id behind the pending one.</returns>
    public async ValueTask<Id<T>> BatchAsync<T>(Func<TBatch, Id<T>> fill, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Id<T> pending = default;
        var result = await BatchAsync((TBatch batch) => { pending = fill(batch); }, cancellationToken).ConfigureAwait(false);
        return result.IdOf(pending);
    }

    /// <summary>The same, for the ids of two rows.</summary>
    /// <typeparam name="T1">The record of the first row.</typeparam>
    /// <typeparam name="T2">The record of the second row.</typeparam>
    /// <inheritdoc cref="BatchAsync(Action{TBatch}, CancellationToken)"/>
    /// <returns>The real ids behind the pending ones.</returns>
    public async ValueTask<(Id<T1> First, Id<T2> Second)> BatchAsync<T1, T2>(Func<TBatch, (Id<T1> First, Id<T2> Second)> fill, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fill);
        (Id<T1> First, Id<T2> Second) pending = default;
        var result = await BatchAsync((TBatch batch) => { pending = fill(batch); }, cancellationToken).ConfigureAwait(false);
        return (result.IdOf(pending.First), result.IdOf(pending.Second));
    }

    /// <summary>Not available: a batch is put together without waiting.</summary>
    /// <param name="fill">Not used.</param>
    /// <param name="cancellationToken">Not used.</param>
    [Obsolete(NoAsync, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<BatchResult> BatchAsync(Func<TBatch, Task> fill, CancellationToken cancellationToken = default) => throw new NotSupportedException(NoAsync);

    /// <summary>Not available: a batch is put together without waiting.</summary>
    /// <typeparam name="T">Not used.</typeparam>
    /// <param name="fill">Not used.</param>
    /// <param name="cancellationToken">Not used.</param>
    [Obsolete(NoAsync, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<T> BatchAsync<T>(Func<TBatch, Task<T>> fill, CancellationToken cancellationToken = default) => throw new NotSupportedException(NoAsync);

    /// <summary>An empty batch; for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract TBatch NewBatch();
}
