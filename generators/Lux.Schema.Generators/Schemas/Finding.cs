namespace Lux.Schema.Generators.Schemas;

/// <summary>Something wrong with a declaration, as data: the generator works around it, the analyzer shows it.</summary>
/// <param name="Rule">The rule's id; <see cref="RuleIds"/>.</param>
/// <param name="Place">The part of the declaration that is wrong.</param>
/// <param name="Problem">What is wrong, in the user's own words; a sentence without its full stop.</param>
/// <param name="Fix">What to write instead; goes on after a colon.</param>
/// <param name="Replacement">The code to write in place of the place's, where a code fix can.</param>
internal sealed record Finding(string Rule, Place Place, string Problem, string Fix, string? Replacement = null);
