using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The rows that a step of a batch is about, found when the step is made. An immutable value; Update or Delete adds the step.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
public readonly struct BatchQuery<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private readonly BatchScope _batch;
    private readonly QueryPlan _plan;

    internal BatchQuery(BatchScope batch, QueryPlan plan) => (_batch, _plan) = (batch, plan);

    /// <summary>Only rows that meet this, too.</summary>
    /// <param name="condition">Makes the condition out of column tokens.</param>
    public BatchQuery<TRow, TColumns> Where(Func<TColumns, Condition<TRow>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(_batch, _plan.Where(condition(Table<TRow, TColumns>.Tokens)));
    }

    /// <summary>At most so many rows, the first by id.</summary>
    /// <param name="count">How many.</param>
    public BatchTaken<TRow, TColumns> Take(long count) => new(new(_batch, _plan.Take(count)));

    /// <summary>Sets columns of these rows.</summary>
    /// <param name="set">What to set.</param>
    public BatchCount Update(Func<TColumns, Assignment<TRow>> set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(_batch, _batch.Add(new UpdateRows<TRow>(_plan, set(Table<TRow, TColumns>.Tokens), _plan.ToWrite(nameof(Update)))));
    }

    /// <summary>Deletes these rows, and what refers to them with <see cref="ReferenceAction.Cascade"/>.</summary>
    public BatchCount Delete() => new(_batch, _batch.Add(new DeleteRows(_plan, _plan.ToWrite(nameof(Delete)))));
}
