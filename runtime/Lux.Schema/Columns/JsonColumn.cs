using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column of JSON. The engine knows it as text: it compares with <c>==</c> alone, by the very text that C# makes of the value, and neither orders nor indexes it.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TValue">The column's type.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
/// <param name="text">How a value is spelled.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonColumn<TRow, TValue>(string table, string name, ValueText<TValue> text) : AnyColumn<TRow, TValue>(table, name, text)
{
    private const string NoUnequal = "JSON is compared with == alone; !(a == b) asks for the opposite.";

    /// <summary>The column holds the text that C# makes of this value; a null value at run time asks IS NULL.</summary>
    public static Condition<TRow> operator ==(JsonColumn<TRow, TValue>? column, [AllowNull] TValue value)
    {
        ArgumentNullException.ThrowIfNull(column);
        return ValueText<TValue>.IsNull(value) ? column.IsNull : new Comparison<TRow, TValue>(column, Operator.Equal, value);
    }

    /// <summary>Not available: the engine compares JSON with <c>=</c> alone.</summary>
    [Obsolete(NoUnequal, error: true)]
    public static Condition<TRow> operator !=(JsonColumn<TRow, TValue>? column, [AllowNull] TValue value) => throw new NotSupportedException(NoUnequal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();
}
