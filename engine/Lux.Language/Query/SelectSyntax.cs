namespace Lux.Language;

/// <summary>An item of SELECT: a field or an aggregate.</summary>
/// <param name="Alias">The name after AS, or null.</param>
/// <param name="Position">The index of the argument that it stands in.</param>
public abstract record SelectSyntax(string? Alias, int Position);

/// <summary>A field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Alias">The name after AS, or null.</param>
public sealed record SelectFieldSyntax(FieldSyntax Field, string? Alias) : SelectSyntax(Alias, Field.Position);

/// <summary>An aggregate.</summary>
/// <param name="Aggregate">The aggregate.</param>
/// <param name="Alias">The name after AS, or null.</param>
public sealed record SelectAggregateSyntax(AggregateSyntax Aggregate, string? Alias) : SelectSyntax(Alias, Aggregate.Position);

/// <summary>An aggregate as written.</summary>
/// <param name="Function">What is made of the values.</param>
/// <param name="Field">The field whose values; null for <c>COUNT(*)</c>.</param>
/// <param name="Position">The index of the argument that it stands in.</param>
public sealed record AggregateSyntax(AggregateFunction Function, FieldSyntax? Field, int Position);
