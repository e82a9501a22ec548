using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>The names by which sources can write an attribute. Most declarations with attributes have none of ours, which their syntax tells without binding it.</summary>
internal static class AttributeNames
{
    private const string Suffix = nameof(Attribute);

    /// <summary>Whether an attribute of <paramref name="declaration"/> can be <paramref name="attribute"/>, given by its name with the suffix.</summary>
    public static bool CanHave(MemberDeclarationSyntax declaration, string attribute, ILookup<string, string> aliases)
    {
        foreach (var list in declaration.AttributeLists)
        {
            foreach (var written in list.Attributes)
            {
                string name = Last(written.Name);
                if (Is(name, attribute) || aliases[name].Concat(aliases[name + Suffix]).Any(target => Is(target, attribute)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What the aliases of all usings stand for.</summary>
    public static ILookup<string, string> Aliases(IEnumerable<SyntaxTree> trees) => trees
        .SelectMany(tree => Directives((CompilationUnitSyntax)tree.GetRoot()))
        .Where(directive => directive is { Alias: not null, Name: not null })
        .ToLookup(directive => directive.Alias!.Name.Identifier.ValueText, directive => Last(directive.Name!), StringComparer.Ordinal);

    private static IEnumerable<UsingDirectiveSyntax> Directives(CompilationUnitSyntax file) => file.Usings.Concat(file.Members.SelectMany(Directives));

    private static IEnumerable<UsingDirectiveSyntax> Directives(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax inner ? inner.Usings.Concat(inner.Members.SelectMany(Directives)) : [];

    private static bool Is(string name, string attribute) => name == attribute || name + Suffix == attribute;

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
