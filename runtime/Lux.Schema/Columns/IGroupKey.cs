using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>A column that rows can be grouped by: each but those of JSON and of vectors, which the engine does not tell apart by value.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGroupKey<TRow>;
