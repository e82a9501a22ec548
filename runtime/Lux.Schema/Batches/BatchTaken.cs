using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The first rows by id that a step of a batch is about. An immutable value; Update or Delete adds the step.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
public readonly struct BatchTaken<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private readonly BatchQuery<TRow, TColumns> _query;

    internal BatchTaken(BatchQuery<TRow, TColumns> query) => _query = query;

    /// <summary>Sets columns of these rows.</summary>
    /// <param name="set">What to set.</param>
    public BatchCount Update(Func<TColumns, Assignment<TRow>> set) => _query.Update(set);

    /// <summary>Deletes these rows, and what refers to them with <see cref="ReferenceAction.Cascade"/>.</summary>
    public BatchCount Delete() => _query.Delete();
}
