using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>A value of a text and what takes it.</summary>
/// <param name="Argument">The index of its argument.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Type">The type of what it is compared with or written to.</param>
/// <param name="Name">The field, for messages.</param>
internal sealed record TextValue(int Argument, ValueRole Role, MemberType Type, string Name)
{
    /// <summary>The comparison that it is in.</summary>
    public CompareSyntax? Compare { get; init; }

    /// <summary>The pair that writes it.</summary>
    public PairSyntax? Pair { get; init; }

    /// <summary>Whether the comparison is one of HAVING.</summary>
    public bool OfGroup { get; init; }

    /// <summary>The column of the engine, to check a constant by.</summary>
    public Column? Column { get; init; }
}

/// <summary>What a value of a text is for.</summary>
internal enum ValueRole
{
    /// <summary>A field is compared with it.</summary>
    Compared,

    /// <summary>A column gets it.</summary>
    Written,

    /// <summary>It names the row.</summary>
    RowId,

    /// <summary>LIMIT, OFFSET or TTL.</summary>
    Number,

    /// <summary>AFTER.</summary>
    Cursor,
}
