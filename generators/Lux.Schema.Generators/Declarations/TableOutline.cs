namespace Lux.Schema.Generators.Declarations;

/// <summary>What one table may know of another, and what decides whether its type gets a generated part.</summary>
/// <param name="Name">The name that <c>[Table]</c> states.</param>
/// <param name="Address">Where the type lives.</param>
/// <param name="HasOwnKey">Whether it has a member <c>Id</c> of type <c>Id</c> of itself.</param>
/// <param name="Construction">What keeps the reader from making a row.</param>
/// <param name="TokensMember">The user's member that has the name of generated tokens, if there is one; it may be inherited.</param>
/// <param name="Ancestor">The nearest table that it derives from.</param>
internal sealed record TableOutline(string Name, TypeAddress Address, bool HasOwnKey, ConstructionProblem Construction, string? TokensMember, TableOutline? Ancestor);
