using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column whose values have a natural order.</summary>
/// <inheritdoc cref="Column{TRow, TValue}"/>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
/// <param name="text">How a value is spelled.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public class OrderedColumn<TRow, TValue>(string table, string name, ValueText<TValue> text) : Column<TRow, TValue>(table, name, text)
{
    /// <summary>Less than; with a null value there is nothing to compare with, so that throws.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static Condition<TRow> operator <(OrderedColumn<TRow, TValue>? column, TValue value) => Compare(column, Operator.Less, value);

    /// <summary>Greater than; with a null value there is nothing to compare with, so that throws.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static Condition<TRow> operator >(OrderedColumn<TRow, TValue>? column, TValue value) => Compare(column, Operator.Greater, value);

    /// <summary>Less than or equal; with a null value there is nothing to compare with, so that throws.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static Condition<TRow> operator <=(OrderedColumn<TRow, TValue>? column, TValue value) => Compare(column, Operator.LessOrEqual, value);

    /// <summary>Greater than or equal; with a null value there is nothing to compare with, so that throws.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static Condition<TRow> operator >=(OrderedColumn<TRow, TValue>? column, TValue value) => Compare(column, Operator.GreaterOrEqual, value);

    private static Comparison<TRow, TValue> Compare(OrderedColumn<TRow, TValue>? column, Operator comparison, TValue value)
    {
        ArgumentNullException.ThrowIfNull(column);
        return ValueText<TValue>.IsNull(value)
            ? throw new ArgumentNullException(nameof(value), $"'{column.Path}' cannot be less or greater than null; compare it with == null.")
            : new(column, comparison, value);
    }
}
