namespace Lux.Language;

/// <summary>What a <c>TACL</c> is to do: list all rules, those of a user, remove those, or set one.</summary>
/// <param name="User">The user, or null for all.</param>
/// <param name="IsReset">Whether the user's rules are removed.</param>
/// <param name="Rule">The rule to set, or null.</param>
public readonly record struct AccessSyntax(string? User, bool IsReset, AccessRule? Rule);
