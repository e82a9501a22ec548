namespace Lux.Language;

/// <summary>What happens to a row when the row that it refers to is deleted: <c>ondelete(...)</c>.</summary>
public enum OnDelete : byte
{
    /// <summary>The delete is refused. The default.</summary>
    Restrict,

    /// <summary>The referring row is deleted too.</summary>
    Cascade,

    /// <summary>The reference becomes null.</summary>
    SetNull,
}
