using System.ComponentModel;
using System.Runtime.CompilerServices;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A table within a batch: each call adds a step, which sees what the steps before it did. Nothing is sent before the batch is complete.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
public class BatchTable<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    private readonly TableHandle _table;

    /// <summary>Made by generated code.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="table">The table.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BatchTable(LuxBatch batch, Table<TRow, TColumns> table)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(table);
        Scope = batch.Scope;
        _table = table.Handle;
    }

    /// <summary>Every row; said in words, so that an update or delete without a filter does not come about by an oversight.</summary>
    public BatchQuery<TRow, TColumns> All => new(Scope, new QueryPlan(_table) { IsOfAll = true });

    internal BatchScope Scope { get; }

    /// <summary>Inserts a row.</summary>
    /// <param name="row">The row, its id left at the default.</param>
    /// <returns>A pending id: good as an id or a reference within this batch only. <see cref="BatchResult.IdOf"/> gives the real one.</returns>
    /// <exception cref="ArgumentException">The row has an id already, or a value that no column can hold.</exception>
    [OverloadResolutionPriority(1)]
    public Id<TRow> Insert(TRow row)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an insert");
        return Scope.Pending<TRow>(Scope.Add(new InsertStep<TRow, TColumns>(_table, row)));
    }

    /// <summary>Inserts rows.</summary>
    /// <param name="rows">The rows, ids left at the default.</param>
    /// <returns>Their pending ids in the same order, as <see cref="Insert(TRow)"/> gives them.</returns>
    /// <exception cref="ArgumentException">A row has an id already, or a value that no column can hold.</exception>
    public Id<TRow>[] Insert(IEnumerable<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.Select(Insert)];
    }

    /// <summary>Inserts a row that expires.</summary>
    /// <param name="row">The row, its id left at the default.</param>
    /// <param name="timeToLive">How long it lives, to the second above.</param>
    /// <returns>A pending id, as <see cref="Insert(TRow)"/> gives it.</returns>
    public Id<TRow> Insert(TRow row, TimeSpan timeToLive)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an insert");
        return Scope.Pending<TRow>(Scope.Add(new InsertStep<TRow, TColumns>(_table, row, TimeToLive.SecondsOf(timeToLive))));
    }

    /// <summary>Lets a row expire after a time from now.</summary>
    /// <param name="id">The row, also one that this batch inserts.</param>
    /// <param name="timeToLive">How long it lives from now, to the second above.</param>
    public void Expire(Id<TRow> id, TimeSpan timeToLive) => Scope.Add(new ExpireRow(_table, id.Value, TimeToLive.SecondsOf(timeToLive)));

    /// <summary>Sets some columns of a row; the others keep their values.</summary>
    /// <param name="id">The row, also one that this batch inserts.</param>
    /// <param name="set">What to set.</param>
    public void Update(Id<TRow> id, Func<TColumns, Assignment<TRow>> set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Scope.Add(new UpdateColumns<TRow>(_table, id, set(Table<TRow, TColumns>.Tokens)));
    }

    /// <summary>Sets some columns of a row; if the condition is not true of it, the whole batch fails and changes nothing.</summary>
    /// <param name="id">The row, also one that this batch inserts.</param>
    /// <param name="set">What to set.</param>
    /// <param name="onlyIf">What must be true of the row at that moment.</param>
    public void Update(Id<TRow> id, Func<TColumns, Assignment<TRow>> set, Func<TColumns, Condition<TRow>> onlyIf)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(onlyIf);
        Scope.Add(new UpdateColumns<TRow>(_table, id, set(Table<TRow, TColumns>.Tokens), onlyIf(Table<TRow, TColumns>.Tokens)));
    }

    /// <summary>Replaces the row that has this row's id by it.</summary>
    /// <param name="row">The row as it shall be.</param>
    /// <exception cref="ArgumentException">The row has no id.</exception>
    public void Update(TRow row)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasNoId(row);
        Scope.Add(new UpdateStep<TRow, TColumns>(_table, row));
    }

    /// <summary>Deletes a row, and what refers to it with <see cref="ReferenceAction.Cascade"/>.</summary>
    /// <param name="id">The row.</param>
    public void Delete(Id<TRow> id) => Scope.Add(new DeleteStep(_table, id.Value));

    /// <summary>The rows that meet a condition when the step is made; Update or Delete follows.</summary>
    /// <param name="condition">Makes the condition out of column tokens.</param>
    public BatchQuery<TRow, TColumns> Where(Func<TColumns, Condition<TRow>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(Scope, new QueryPlan(_table).Where(condition(Table<TRow, TColumns>.Tokens)));
    }

    /// <summary>Changes the row that has the same values in these columns, or inserts one; for generated code.</summary>
    /// <param name="row">The row, its id left at the default.</param>
    /// <param name="by">The unique columns.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Id<TRow> Upsert(TRow row, string by)
    {
        RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an upsert");
        return Scope.Pending<TRow>(Scope.Add(new UpsertRow<TRow, TColumns>(_table, row, by)));
    }
}
