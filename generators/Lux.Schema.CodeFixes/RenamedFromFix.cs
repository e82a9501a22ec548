using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>States the rename. LUX2005.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenamedFromFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX2005"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue("former", out string? former) || former is null)
            return;
        string attribute = $"RenamedFrom({SymbolDisplay.FormatLiteral(former, quote: true)})";
        if (await AroundAsync<ParameterSyntax>(context, diagnostic).ConfigureAwait(false) is { } parameter)
            Offer(context, diagnostic, $"Write [{attribute}]", root => root.ReplaceNode(parameter, With(parameter, attribute, " ")));
        else if (await AroundAsync<MemberDeclarationSyntax>(context, diagnostic).ConfigureAwait(false) is { } member)
            Offer(context, diagnostic, $"Write [{attribute}]", root => root.ReplaceNode(member, With(member, attribute, member is TypeDeclarationSyntax ? "\n" : " ")));
    }

    private static ParameterSyntax With(ParameterSyntax parameter, string attribute, string end) => parameter
        .WithoutLeadingTrivia()
        .WithAttributeLists(parameter.AttributeLists.Insert(0, List(attribute, end)))
        .WithLeadingTrivia(parameter.GetLeadingTrivia());

    private static MemberDeclarationSyntax With(MemberDeclarationSyntax member, string attribute, string end) =>
        member.WithoutLeadingTrivia().WithAttributeLists(member.AttributeLists.Insert(0, List(attribute, end))).WithLeadingTrivia(member.GetLeadingTrivia());

    private static AttributeListSyntax List(string attribute, string end) => SyntaxFactory
        .AttributeList([SyntaxFactory.Attribute(SyntaxFactory.ParseName(attribute.Substring(0, attribute.IndexOf('('))), SyntaxFactory.ParseAttributeArgumentList(attribute.Substring(attribute.IndexOf('('))))])
        .WithTrailingTrivia(SyntaxFactory.Whitespace(end));
}
