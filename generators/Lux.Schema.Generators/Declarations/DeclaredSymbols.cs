using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// Finds the types or methods with one of our attributes and reads them, each anew only when a file declares something else that it may depend on.
/// Roslyn's own way, ForAttributeWithMetadataName, binds the attributes of all of them in every new compilation.
/// </summary>
internal sealed class DeclaredSymbols<TSyntax, TSymbol, T>(SourceHistory history, string[] attributes, Func<TSymbol, TSyntax, CancellationToken, T?> read)
    where TSyntax : MemberDeclarationSyntax
    where TSymbol : class, ISymbol
    where T : class
{
    private readonly ConditionalWeakTable<SyntaxNode, Reading> _read = new();

    /// <summary>What those with an attribute declare.</summary>
    public IncrementalValuesProvider<T> In(IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .CreateSyntaxProvider(
            static (node, _) => node is TSyntax { AttributeLists.Count: > 0 } && LanguageVersionCheck.IsNewEnough(node),
            (found, cancellation) => Read((TSyntax)found.Node, found.SemanticModel.Compilation, cancellation))
        .Where(static declaration => declaration is not null)
        .Select(static (declaration, _) => declaration!);

    /// <summary>What a type or method declares; null where it has none of the attributes.</summary>
    public T? Read(TSyntax syntax, Compilation compilation, CancellationToken cancellation)
    {
        var sources = history.Of(compilation, cancellation);
        var version = sources.VersionOf(syntax.SyntaxTree);
        if (_read.TryGetValue(syntax, out var last) && ReferenceEquals(last.Version, version))
            return last.Declaration;

        var declaration = attributes.Any(attribute => AttributeNames.CanHave(syntax, attribute, sources.Aliases)) && compilation.GetSemanticModel(syntax.SyntaxTree).GetDeclaredSymbol(syntax, cancellation) is TSymbol symbol
            ? read(symbol, syntax, cancellation)
            : null;
        _read.Remove(syntax);
        _read.GetValue(syntax, _ => new(version, declaration));
        return declaration;
    }

    private sealed record Reading(object? Version, T? Declaration);
}
