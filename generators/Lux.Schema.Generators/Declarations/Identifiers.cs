using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Names as C# writes them.</summary>
internal static class Identifiers
{
    /// <summary>The name as source code writes it: with an <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Whether a member can have this name.</summary>
    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name);
}
