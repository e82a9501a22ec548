namespace Lux.Language;

/// <summary>What a modifier of a column says, one for each word.</summary>
public enum ModifierKind : byte
{
    /// <summary><c>unique</c>.</summary>
    Unique = 1,

    /// <summary><c>index</c>.</summary>
    Index,

    /// <summary><c>notnull</c>.</summary>
    NotNull,

    /// <summary><c>noindex</c>.</summary>
    NoIndex,

    /// <summary><c>default(...)</c>.</summary>
    Default,

    /// <summary><c>ondelete(...)</c>.</summary>
    OnDelete,
}

/// <summary>One modifier of a column, as TCREATE has it behind the type and TALTER in SET and UNSET.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Default">The value of <see cref="ModifierKind.Default"/>; null for others and where UNSET names none.</param>
/// <param name="OnDelete">The rule of <see cref="ModifierKind.OnDelete"/>.</param>
public sealed record ColumnModifier(ModifierKind Kind, ColumnDefault? Default = null, OnDelete OnDelete = OnDelete.Restrict)
{
    /// <summary>The column with the modifier.</summary>
    public Column Set(Column column) => Kind switch
    {
        ModifierKind.Unique => column with { IsUnique = true },
        ModifierKind.Index => column with { IsIndexed = true },
        ModifierKind.NotNull => column with { IsNotNull = true },
        ModifierKind.NoIndex => column with { IsNotIndexed = true },
        ModifierKind.Default => column with { Default = Default },
        _ => column with { OnDelete = OnDelete },
    };

    /// <summary>The column without the modifier, whatever value it has there.</summary>
    public Column Unset(Column column) => Kind switch
    {
        ModifierKind.Unique => column with { IsUnique = false },
        ModifierKind.Index => column with { IsIndexed = false },
        ModifierKind.NotNull => column with { IsNotNull = false },
        ModifierKind.NoIndex => column with { IsNotIndexed = false },
        ModifierKind.Default => column with { Default = null },
        _ => column with { OnDelete = OnDelete.Restrict },
    };
}
