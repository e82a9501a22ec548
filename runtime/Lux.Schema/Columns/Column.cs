using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>
/// A column in a query: a token whose operators make a <see cref="Condition{TRow}"/> instead of comparing. Comparing with a null value at run time asks IS NULL or IS NOT NULL.
/// As in SQL a comparison with a null column is unknown, and neither it nor its opposite returns the row: <c>u.Color != "teal"</c> leaves out users without a color.
/// </summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TValue">The column's type.</typeparam>
public class Column<TRow, TValue> : AnyColumn<TRow, TValue>, IGroupKey<TRow>
{
    /// <summary>Made by generated code.</summary>
    /// <param name="table">The path of the table, empty or ending with a dot.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="text">How a value is spelled.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable RS0022 // generated code makes columns; what it could derive from Item shows no more than a column does
    public Column(string table, string name, ValueText<TValue> text) : base(table, name, text)
#pragma warning restore RS0022
    {
    }

    /// <summary>The column holds one of these values. None of them: no row. A null among them: the column may be null, too.</summary>
    /// <param name="values">The values; read once, now.</param>
    public Condition<TRow> In(IEnumerable<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Membership<TRow, TValue>.Of(this, [.. values]);
    }

    /// <inheritdoc cref="In(IEnumerable{TValue})"/>
    public Condition<TRow> In(params ReadOnlySpan<TValue> values) => Membership<TRow, TValue>.Of(this, values.ToArray());

    /// <inheritdoc cref="Column{TRow, TValue}"/>
    public static Condition<TRow> operator ==(Column<TRow, TValue>? column, [AllowNull] TValue value)
    {
        ArgumentNullException.ThrowIfNull(column);
        return ValueText<TValue>.IsNull(value) ? new NullTest<TRow>(column.Path, isNull: true) : new Comparison<TRow, TValue>(column, Operator.Equal, value);
    }

    /// <inheritdoc cref="Column{TRow, TValue}"/>
    public static Condition<TRow> operator !=(Column<TRow, TValue>? column, [AllowNull] TValue value)
    {
        ArgumentNullException.ThrowIfNull(column);
        return ValueText<TValue>.IsNull(value) ? new NullTest<TRow>(column.Path, isNull: false) : new Comparison<TRow, TValue>(column, Operator.NotEqual, value);
    }

    /// <summary>Orders by the column.</summary>
    public static implicit operator OrderKey<TRow>(Column<TRow, TValue> column) => new(column.Path);

    /// <summary>Orders a query of several tables by the column.</summary>
    public static implicit operator OrderKey(Column<TRow, TValue> column) => new(column.Path);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override int GetHashCode() => base.GetHashCode();
}
