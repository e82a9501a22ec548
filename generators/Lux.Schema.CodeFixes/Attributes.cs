using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Edits of attribute lists.</summary>
internal static class Attributes
{
    /// <summary>A member or type with one more attribute, <c>[Index]</c>: on the line of a member, on a line of its own before a type.</summary>
    public static SyntaxNode With(SyntaxNode owner, string attribute)
    {
        var list = SyntaxFactory.ParseCompilationUnit(attribute + " class C;").Members[0].AttributeLists[0];
        var beside = list.WithTrailingTrivia(SyntaxFactory.Space);
        return owner switch
        {
            ParameterSyntax parameter => parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Add(beside)).WithLeadingTrivia(parameter.GetLeadingTrivia()),
            PropertyDeclarationSyntax property => property.WithoutLeadingTrivia().WithAttributeLists(property.WithoutLeadingTrivia().AttributeLists.Add(beside)).WithLeadingTrivia(property.GetLeadingTrivia()),
            TypeDeclarationSyntax { AttributeLists.Count: > 0 } type => type.WithAttributeLists(type.AttributeLists.Add(OnOwnLine(list, type))),
            TypeDeclarationSyntax type => type.WithoutLeadingTrivia().WithAttributeLists(SyntaxFactory.SingletonList(list.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))).WithLeadingTrivia(type.GetLeadingTrivia()),
            _ => owner,
        };
    }

    private static AttributeListSyntax OnOwnLine(AttributeListSyntax list, TypeDeclarationSyntax type)
    {
        var last = type.AttributeLists.Last();
        return list.WithLeadingTrivia(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))).WithTrailingTrivia(last.GetTrailingTrivia());
    }

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
