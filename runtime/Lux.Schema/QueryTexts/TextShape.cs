using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What the rows of a query method's reply hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TextShape
{
    /// <summary>The whole row, then those joined to it.</summary>
    Rows,

    /// <summary>The id, then the items of SELECT.</summary>
    Items,

    /// <summary>The items of SELECT alone, for rows are grouped.</summary>
    Groups,
}
