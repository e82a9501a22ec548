using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A text column, ordered by its UTF-8 bytes.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextColumn<TRow>(string table, string name) : OrderedColumn<TRow, string?>(table, name, ValueText.String)
{
    /// <summary>The text begins with these characters, case and all.</summary>
    /// <param name="prefix">The characters.</param>
    public Condition<TRow> StartsWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new Comparison<TRow, string?>(this, Operator.StartsWith, prefix);
    }

    /// <summary>The text has these characters somewhere, case and all.</summary>
    /// <param name="part">The characters.</param>
    public Condition<TRow> Contains(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new Comparison<TRow, string?>(this, Operator.Contains, part);
    }
}
