using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column of vectors: it is set, read, and asked whether it is null; vectors are not equal or ordered.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TValue">The column's type.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
/// <param name="text">How a value is spelled.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VectorColumn<TRow, TValue>(string table, string name, ValueText<TValue> text) : AnyColumn<TRow, TValue>(table, name, text)
{
    private const string NoEquality = "Vectors are not compared with == or !=; ask IsNull or IsNotNull.";

    /// <summary>Not available: vectors are not compared.</summary>
    [Obsolete(NoEquality, error: true)]
    public static Condition<TRow> operator ==(VectorColumn<TRow, TValue>? column, [AllowNull] TValue value) => throw new NotSupportedException(NoEquality);

    /// <summary>Not available: vectors are not compared.</summary>
    [Obsolete(NoEquality, error: true)]
    public static Condition<TRow> operator !=(VectorColumn<TRow, TValue>? column, [AllowNull] TValue value) => throw new NotSupportedException(NoEquality);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();
}
