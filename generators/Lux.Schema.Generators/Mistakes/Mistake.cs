using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>What a program does wrong with queries, in words.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">The code that is wrong.</param>
/// <param name="Problem">What is wrong, in the user's own words; a sentence without its full stop.</param>
/// <param name="Fix">What to write instead; goes on after a colon.</param>
internal sealed record Mistake(string Rule, SyntaxNode Place, string Problem, string Fix);
