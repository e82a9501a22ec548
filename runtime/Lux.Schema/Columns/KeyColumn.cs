using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The key of a row, <c>id</c>.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeyColumn<TRow>(string table) : OrderedColumn<TRow, Id<TRow>>(table, "id", ValueText.Id<TRow>())
{
    /// <summary>Not available: the engine assigns ids, and a row keeps its own.</summary>
    /// <param name="value">Not used.</param>
    [Obsolete("The engine assigns ids; a row keeps the one it has.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new Assignment<TRow> Set(Id<TRow> value) => throw new NotSupportedException("The engine assigns ids; a row keeps the one it has.");
}
