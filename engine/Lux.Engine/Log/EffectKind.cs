namespace Lux.Engine;

/// <summary>What an effect does. The numbers are in the files.</summary>
internal enum EffectKind : byte
{
    /// <summary>A row is inserted (no former place) or replaced.</summary>
    Put = 1,

    /// <summary>A row is gone.</summary>
    Delete = 2,

    /// <summary>A row moved by cleaning: its place changes and nothing else.</summary>
    Keep = 3,

    /// <summary>A table's definition; an empty one says that the table is gone.</summary>
    Schema = 4,

    /// <summary>The next id of a table; the id field holds it.</summary>
    Counter = 5,

    /// <summary>A migration that was applied.</summary>
    Migration = 6,

    /// <summary>An access rule.</summary>
    Rule = 7,

    /// <summary>Everything up to a place and a sequence is on the disk.</summary>
    Synced = 8,

    /// <summary>Segments before this one are not needed any more.</summary>
    Head = 9,
}
