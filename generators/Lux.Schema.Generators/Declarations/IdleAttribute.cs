namespace Lux.Schema.Generators.Declarations;

/// <summary>An attribute that says nothing where it stands.</summary>
/// <param name="Member">The member that it is on; empty for the type.</param>
/// <param name="Name">The attribute, as the user writes it: <c>Unique</c>.</param>
/// <param name="Reason">Why it says nothing.</param>
/// <param name="Argument">The text that it is given, if any.</param>
internal sealed record IdleAttribute(string Member, string Name, IdleReason Reason, string? Argument = null);

/// <summary>Why an attribute says nothing.</summary>
internal enum IdleReason
{
    /// <summary>The property has no setter.</summary>
    Unset,
    Static,

    /// <summary>The property is private or protected.</summary>
    Unseen,

    /// <summary>The member is left out by <c>[NotMapped]</c>.</summary>
    NotMapped,

    /// <summary>It is that of System.ComponentModel.DataAnnotations or of Entity Framework.</summary>
    OfAnotherLibrary,
}
