using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column that is true or false, and by itself a condition: <c>Where(u => u.IsAdmin &amp; !u.IsBanned)</c>. One that may be null is compared: <c>== true</c>.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoolColumn<TRow>(string table, string name) : Column<TRow, bool>(table, name, ValueText.Boolean)
{
    /// <summary>The column is true.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator Condition<TRow>(BoolColumn<TRow> column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new Comparison<TRow, bool>(column, Operator.Equal, true);
    }

    /// <summary>The column is false.</summary>
    public static Condition<TRow> operator !(BoolColumn<TRow> column) => column == false;

    /// <summary>Both columns are true.</summary>
    public static Condition<TRow> operator &(BoolColumn<TRow> left, BoolColumn<TRow> right) => (Condition<TRow>)left & right;

    /// <summary>One of the columns is true.</summary>
    public static Condition<TRow> operator |(BoolColumn<TRow> left, BoolColumn<TRow> right) => (Condition<TRow>)left | right;
}
