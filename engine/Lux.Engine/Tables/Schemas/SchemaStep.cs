namespace Lux.Engine;

/// <summary>The steps of a schema change, at which tests look at it, or stop it as a kill would.</summary>
internal enum SchemaStep
{
    /// <summary>Writers follow the change; the walk has not begun.</summary>
    Registered,

    /// <summary>A slice of rows was walked.</summary>
    Slice,

    /// <summary>All rows were walked; the log says nothing yet.</summary>
    Walked,

    /// <summary>The log holds the new schema.</summary>
    Switched,
}
