using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators;

/// <summary>
/// Says that the project's C# is too old for generated code. The generator itself reports it: without generated code a program has errors for which the compiler drops what analyzers say. LUX1026.
/// </summary>
internal static class LanguageVersionCheck
{
    private const LanguageVersion Least = LanguageVersion.CSharp14;

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        RuleIds.LanguageTooOld,
        "The language version is too old",
        "'{0}' is compiled as C# {1}, and the code that is generated for it is C# 14: set <LangVersion>14</LangVersion> in the project, or take LangVersion out, for .NET 10 has C# 14 by itself",
        "Lux.Declaration",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Generated code and the queries that it is for need the language of .NET 10.",
        $"docs/rules/{RuleIds.LanguageTooOld}.md");

    private static readonly string[] Attributes = [KnownNames.TableAttribute, KnownNames.DatabaseAttribute, KnownNames.KeySpaceAttribute, KnownNames.TopicAttribute];

    private static readonly ILookup<string, string> NoAliases = Array.Empty<string>().ToLookup(name => name);

    /// <summary>Whether code can be generated beside <paramref name="node"/>.</summary>
    public static bool IsNewEnough(SyntaxNode node) => node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= Least };

    /// <summary>Reports the first declaration of a program that is compiled by an older version.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is TypeDeclarationSyntax { AttributeLists.Count: > 0 } && !IsNewEnough(node),
                static (found, _) => (TypeDeclarationSyntax)found.Node)
            .Where(static declaration => Attributes.Any(attribute => AttributeNames.CanHave(declaration, attribute, NoAliases)))
            .Collect();
        context.RegisterSourceOutput(declarations, static (output, all) =>
        {
            if (all.FirstOrDefault() is { } first)
                output.ReportDiagnostic(Diagnostic.Create(LanguageTooOld, first.Identifier.GetLocation(), first.Identifier.ValueText, ((CSharpParseOptions)first.SyntaxTree.Options).LanguageVersion.ToDisplayString()));
        });
    }
}
