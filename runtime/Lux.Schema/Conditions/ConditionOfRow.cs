using System.ComponentModel;

namespace Lux.Schema;

/// <inheritdoc/>
/// <typeparam name="TRow">The record that it asks about, so that a column of another table does not slip in.</typeparam>
public abstract class Condition<TRow> : Condition
{
    private protected Condition() { }

    /// <inheritdoc cref="Condition.op_BitwiseAnd"/>
    public static Condition<TRow> operator &(Condition<TRow> left, Condition<TRow> right) => new Conjunction<TRow>(left, right);

    /// <inheritdoc cref="Condition.op_BitwiseOr"/>
    public static Condition<TRow> operator |(Condition<TRow> left, Condition<TRow> right) => new Disjunction<TRow>(left, right);

    /// <inheritdoc cref="Condition.op_LogicalNot"/>
    public static Condition<TRow> operator !(Condition<TRow> condition) => new Negation<TRow>(condition);

    /// <inheritdoc cref="Condition.op_True"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator true(Condition<TRow> condition) => false;

    /// <inheritdoc cref="Condition.op_False"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator false(Condition<TRow> condition) => false;
}
