using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Edits of attribute lists.</summary>
internal static class Attributes
{
    /// <summary>The root without an attribute, and without its brackets where it stood alone. What stood before them stays.</summary>
    public static SyntaxNode Without(SyntaxNode root, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        var owner = list.Parent!;
        var leading = list.GetLeadingTrivia();
        var without = owner.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
        return root.ReplaceNode(owner, without.WithLeadingTrivia(owner.GetLeadingTrivia().Count > 0 ? owner.GetLeadingTrivia() : leading));
    }
}
