using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lux.Schema;

/// <content>What other libraries have and this one says in another way, so that the compiler can say it.</content>
public abstract partial class Table<TRow, TColumns>
{
    /// <summary>Not available: say which rows with Where before it.</summary>
    /// <param name="condition">Not used.</param>
    [Obsolete(Query<TRow, TColumns>.NoCondition, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TRow> FirstAsync(Func<TColumns, Condition<TRow>> condition) => throw new NotSupportedException(Query<TRow, TColumns>.NoCondition);

    /// <summary>Not available: say which rows with Where before it.</summary>
    /// <param name="condition">Not used.</param>
    [Obsolete(Query<TRow, TColumns>.NoCondition, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<TRow?> FirstOrDefaultAsync(Func<TColumns, Condition<TRow>> condition) => throw new NotSupportedException(Query<TRow, TColumns>.NoCondition);

    /// <summary>Not available: say which rows with Where before it.</summary>
    /// <param name="condition">Not used.</param>
    [Obsolete(Query<TRow, TColumns>.NoCondition, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<long> CountAsync(Func<TColumns, Condition<TRow>> condition) => throw new NotSupportedException(Query<TRow, TColumns>.NoCondition);

    /// <summary>Not available: say which rows with Where before it.</summary>
    /// <param name="condition">Not used.</param>
    [Obsolete(Query<TRow, TColumns>.NoCondition, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<bool> AnyAsync(Func<TColumns, Condition<TRow>> condition) => throw new NotSupportedException(Query<TRow, TColumns>.NoCondition);

    /// <summary>Not available: only a reference leads to another table.</summary>
    /// <param name="column">Not used.</param>
    [Obsolete(Query<TRow, TColumns>.NoReference, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public Query<TRow, TColumns> Include(Func<TColumns, Item<TRow>> column) => throw new NotSupportedException(Query<TRow, TColumns>.NoReference);
}
