using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Makes the reference nullable, or the rule one that fits; takes the rule off what is no reference. LUX1007.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OnDeleteFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX1007"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await AroundAsync<AttributeSyntax>(context, diagnostic).ConfigureAwait(false) is not { } attribute)
            return;
        if (!diagnostic.Properties.ContainsKey(ReplaceFix.Replacement))
        {
            Offer(context, diagnostic, "Take [OnDelete] off", root => Attributes.Without(root, attribute));
            return;
        }

        if (TypeOf(attribute) is { } type)
            Offer(context, diagnostic, "Make the reference nullable", root => root.ReplaceNode(type, SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia())));
        if (attribute.ArgumentList?.Arguments is [{ Expression: { } action }, ..])
        {
            foreach (string other in new[] { "Cascade", "Restrict" })
                Offer(context, diagnostic, $"Use ReferenceAction.{other}", root => root.ReplaceNode(action, SyntaxFactory.ParseExpression("ReferenceAction." + other)));
        }
    }

    private static TypeSyntax? TypeOf(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        ParameterSyntax parameter => parameter.Type,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };
}
