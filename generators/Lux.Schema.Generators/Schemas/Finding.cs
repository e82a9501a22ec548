namespace Lux.Schema.Generators.Schemas;

/// <summary>Something wrong with a declaration, as data: the generator works around it, the analyzer shows it.</summary>
/// <param name="Rule">The rule's id; <see cref="RuleIds"/>.</param>
/// <param name="Place">The part of the declaration that is wrong.</param>
/// <param name="Problem">What is wrong, in the user's own words; a sentence without its full stop.</param>
/// <param name="Fix">What to write instead; goes on after a colon.</param>
internal sealed record Finding(string Rule, Place Place, string Problem, string Fix);
