using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What a query method does to rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TextVerb
{
    /// <summary><c>TUPDATE</c></summary>
    Update,

    /// <summary><c>TDEL</c></summary>
    Delete,
}
