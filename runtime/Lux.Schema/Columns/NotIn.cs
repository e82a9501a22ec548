using System.ComponentModel;

namespace Lux.Schema;

/// <summary>What LINQ writes the other way round, so that the compiler can say it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NotIn
{
    private const string AskTheColumn = "Ask the column: names.Contains(u.Name) is u.Name.In(names) here.";

    /// <summary>Not available: the column is asked, by In.</summary>
    /// <typeparam name="TRow">The record.</typeparam>
    /// <typeparam name="TValue">The column's type.</typeparam>
    /// <param name="values">Not used.</param>
    /// <param name="column">Not used.</param>
    [Obsolete(AskTheColumn, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Condition<TRow> Contains<TRow, TValue>(this IEnumerable<TValue> values, Column<TRow, TValue> column) => throw new NotSupportedException(AskTheColumn);
}
