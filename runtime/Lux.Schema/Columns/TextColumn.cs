using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A text column, ordered by its UTF-8 bytes.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextColumn<TRow>(string table, string name) : TextColumn<TRow, string>(table, name, ValueText.Text);
