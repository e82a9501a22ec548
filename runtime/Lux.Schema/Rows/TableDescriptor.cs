using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>A table as its record declares it.</summary>
/// <param name="name">The name without a database.</param>
/// <param name="layout">The fingerprint of columns, types, order and notnull, 16 hex digits; rows are exchanged only with an engine that knows this layout.</param>
/// <param name="declaration">The arguments of TCREATE after the name: columns, then composite indexes.</param>
/// <param name="columnCount">The number of columns, the key not counted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TableDescriptor(string name, string layout, int columnCount, params string[] declaration)
{
    /// <summary>The name without a database.</summary>
    public string Name { get; } = name;

    /// <summary>The fingerprint of the columns, 16 hex digits.</summary>
    public string Layout { get; } = layout;

    /// <summary>The number of columns, the key not counted.</summary>
    public int ColumnCount { get; } = columnCount;

    /// <summary>The arguments of TCREATE after the name.</summary>
    public IReadOnlyList<string> Declaration { get; } = declaration;
}
