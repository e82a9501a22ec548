using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// Finds the types or methods with one of our attributes and reads them, each anew only when the program declares something else than it did.
/// Roslyn's own way, ForAttributeWithMetadataName, binds the attributes of all of them in every new compilation.
/// </summary>
internal sealed class DeclaredSymbols<TSyntax, TSymbol, T>(string attribute, Func<TSymbol, CancellationToken, T> read)
    where TSyntax : MemberDeclarationSyntax
    where TSymbol : class, ISymbol
    where T : class
{
    private readonly ConditionalWeakTable<SyntaxNode, Reading> _read = new();

    /// <summary>What those with the attribute declare.</summary>
    public IncrementalValuesProvider<T> In(IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .CreateSyntaxProvider(
            static (node, _) => node is TSyntax { AttributeLists.Count: > 0 } && LanguageVersionCheck.IsNewEnough(node),
            (found, cancellation) => Read((TSyntax)found.Node, found.SemanticModel, cancellation))
        .Where(static declaration => declaration is not null)
        .Select(static (declaration, _) => declaration!);

    private T? Read(TSyntax syntax, SemanticModel model, CancellationToken cancellation)
    {
        _read.TryGetValue(syntax, out var last);
        var sources = DeclaredSources.Of(model.Compilation, last?.Sources);
        if (last is not null && ReferenceEquals(last.Sources.Version, sources.Version))
        {
            last.Sources = sources;
            return last.Declaration;
        }

        var declaration = AttributeNames.CanHave(syntax, attribute, sources.Aliases)
            && model.GetDeclaredSymbol(syntax, cancellation) is TSymbol symbol
            && CarriesAttribute(symbol, syntax)
                ? read(symbol, cancellation)
                : null;
        _read.Remove(syntax);
        _read.GetValue(syntax, _ => new(sources, declaration));
        return declaration;
    }

    /// <summary>Whether this is the part whose attribute counts: one put on two parts is the compiler's error, and must not be read twice.</summary>
    private bool CarriesAttribute(TSymbol symbol, TSyntax part) =>
        Symbols.Attribute(symbol, attribute)?.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<TSyntax>() == part;

    private sealed class Reading(DeclaredSources sources, T? declaration)
    {
        /// <summary>The sources that it was last seen to hold for, so that what they are compared with next is what they were last.</summary>
        public DeclaredSources Sources { get; set; } = sources;

        public T? Declaration { get; } = declaration;
    }
}
