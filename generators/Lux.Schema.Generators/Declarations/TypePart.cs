namespace Lux.Schema.Generators.Declarations;

/// <summary>One type on the way from the namespace to a declaration: what it takes to open it again as a partial.</summary>
/// <param name="Keyword"><c>record</c>, <c>record struct</c>, <c>class</c>, <c>struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="IsPartial">Whether every source of it says <c>partial</c>, so that it can be opened again.</param>
/// <param name="IsGeneric">Whether it has type parameters of its own.</param>
internal sealed record TypePart(string Keyword, string Name, bool IsPartial, bool IsGeneric);
