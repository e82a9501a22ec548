namespace Lux.Schema.Generators.Declarations;

/// <summary>What one table may know of another, and what decides whether its type gets a generated part.</summary>
/// <param name="Name">The name that <c>[Table]</c> states.</param>
/// <param name="Address">Where the type lives.</param>
/// <param name="HasOwnKey">Whether it has a member <c>Id</c> of type <c>Id</c> of itself.</param>
/// <param name="CanBeConstructed">Whether the reader has a constructor to call.</param>
/// <param name="TokensMember">The user's member that has the name of generated tokens, if there is one.</param>
internal sealed record TableOutline(string Name, TypeAddress Address, bool HasOwnKey, bool CanBeConstructed, string? TokensMember);
