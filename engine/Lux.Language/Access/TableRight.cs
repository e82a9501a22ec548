namespace Lux.Language;

/// <summary>What a user may do with a table.</summary>
public enum TableRight
{
    /// <summary>See its rows and its schema.</summary>
    Read,

    /// <summary>Insert, change and delete its rows.</summary>
    Write,

    /// <summary>Create, alter, rename and drop it.</summary>
    Schema,
}
