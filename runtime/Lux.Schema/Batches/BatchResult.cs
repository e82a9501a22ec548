namespace Lux.Schema;

/// <summary>What a batch gave: the ids behind its pending ids, and how many rows its updates and deletes by filter changed.</summary>
public sealed class BatchResult
{
    private readonly BatchScope _batch;
    private readonly long[] _steps;

    internal BatchResult(BatchScope batch, long[] steps)
    {
        _batch = batch;
        _steps = steps;
    }

    /// <summary>The id that a row got.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <param name="pending">What Insert or an upsert gave within the batch; an id that is none is given back as it is.</param>
    /// <exception cref="InvalidOperationException">The pending id is another batch's.</exception>
    public Id<TRow> IdOf<TRow>(Id<TRow> pending) =>
        PendingId.Is(pending.Value) ? new(_steps[_batch.Resolve(pending.Value).Step - 1]) : pending;

    /// <summary>How many rows an update or delete by filter changed.</summary>
    /// <param name="count">What it gave within the batch.</param>
    /// <exception cref="InvalidOperationException">The count is another batch's.</exception>
    public long CountOf(BatchCount count) => count.Batch == _batch
        ? _steps[count.Step - 1]
        : throw new InvalidOperationException("The count belongs to another batch.");
}
