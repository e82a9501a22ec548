using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.CodeFixes;

/// <summary>Gives the rows that are there something in a column that comes: null, or a default. LUX2006 on a record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ColumnOfOldRowsFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX2006"];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Location.IsInSource)
            return;
        if (await AroundAsync<ParameterSyntax>(context, diagnostic).ConfigureAwait(false) is { Type: { } type } parameter)
        {
            Offer(context, diagnostic, "Make it nullable", root => root.ReplaceNode(type, Nullable(type)));
            bool isOptional = parameter.Parent is ParameterListSyntax list && list.Parameters.SkipWhile(one => one != parameter).Skip(1).All(one => one.Default is not null);
            if (isOptional && Value(type) is { } value)
                Offer(context, diagnostic, $"Write [Default({value})]", root => root.ReplaceNode(parameter, With(parameter, value)));
        }
        else if (await AroundAsync<PropertyDeclarationSyntax>(context, diagnostic).ConfigureAwait(false) is { Type: { } propertyType } property)
        {
            Offer(context, diagnostic, "Make it nullable", root => root.ReplaceNode(propertyType, Nullable(propertyType)));
            if (property.Initializer is null && Value(propertyType) is { } value)
                Offer(context, diagnostic, $"Write [Default({value})]", root => root.ReplaceNode(property, With(property, value)));
        }
    }

    private static NullableTypeSyntax Nullable(TypeSyntax type) => SyntaxFactory.NullableType(type.WithoutTrivia()).WithTriviaFrom(type);

    // What a constant of the type is when nobody has said anything; other types have none that is written in an attribute.
    private static string? Value(TypeSyntax type) => type.ToString() switch
    {
        "string" => "\"\"",
        "bool" => "false",
        "long" or "int" or "short" or "byte" or "double" or "float" => "0",
        _ => null,
    };

    // C# sends what a record holds, so the initializer says the same.
    private static ParameterSyntax With(ParameterSyntax parameter, string value) => parameter
        .WithoutTrivia()
        .WithAttributeLists(parameter.AttributeLists.Insert(0, List(value)))
        .WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression(value)).NormalizeWhitespace().WithLeadingTrivia(SyntaxFactory.Space))
        .WithTriviaFrom(parameter);

    private static PropertyDeclarationSyntax With(PropertyDeclarationSyntax property, string value) => property
        .WithoutTrivia()
        .WithAttributeLists(property.AttributeLists.Insert(0, List(value)))
        .WithModifiers(SyntaxFactory.TokenList(property.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.RequiredKeyword))))
        .WithInitializer(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression(value)).NormalizeWhitespace().WithLeadingTrivia(SyntaxFactory.Space))
        .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
        .WithTriviaFrom(property);

    private static AttributeListSyntax List(string value) => SyntaxFactory
        .AttributeList([SyntaxFactory.Attribute(SyntaxFactory.ParseName("Default"), SyntaxFactory.ParseAttributeArgumentList($"({value})"))])
        .WithTrailingTrivia(SyntaxFactory.Space);
}
