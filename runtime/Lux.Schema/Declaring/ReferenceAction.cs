namespace Lux.Schema;

/// <summary>What happens to the rows that refer to a row when that row is deleted.</summary>
public enum ReferenceAction
{
    /// <summary>The delete is refused while a row refers to it.</summary>
    Restrict,

    /// <summary>The referring rows are deleted too.</summary>
    Cascade,

    /// <summary>The reference becomes null; the column must be nullable.</summary>
    SetNull,
}
