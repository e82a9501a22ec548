using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A value of a group: given by Select, compared in Having, and ordered by. A sum of nothing but nulls is 0.</summary>
/// <typeparam name="TRow">The record whose rows are grouped.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public sealed class Aggregate<TRow, TValue> : OrderedColumn<TRow, TValue>
{
    private readonly bool _isZeroForNull;

    internal Aggregate(string spelled, ValueText<TValue> text, bool isZeroForNull = false) : base("", spelled, text) => _isZeroForNull = isZeroForNull;

    /// <summary>Not available: an aggregate is no column that could be set.</summary>
    /// <param name="value">Not used.</param>
    [Obsolete("An aggregate is calculated, not set.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new Assignment<TRow> Set(TValue value) => throw new NotSupportedException("An aggregate is calculated, not set.");

    internal override TValue Read(ref RowDecoder from) => _isZeroForNull && from.IsNull() ? default! : base.Read(ref from);
}
