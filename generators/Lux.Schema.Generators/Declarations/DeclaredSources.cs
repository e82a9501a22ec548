using System.Collections.Immutable;
using Lux.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// What the files of a compilation declare, told apart without binding them: while a file has the same <see cref="VersionOf"/>, its declarations read the same.
/// Whoever types makes a new compilation with each key, in which every symbol would have to be bound again: about a third of a millisecond for each table.
/// </summary>
internal sealed class DeclaredSources
{
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;
    private readonly Dictionary<SyntaxTree, Source> _sources;
    private readonly Lazy<ILookup<string, string>> _aliases;

    private DeclaredSources(CSharpCompilation compilation, ImmutableArray<SyntaxTree> trees, DeclaredSources? before, CancellationToken cancellation)
    {
        Trees = trees;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
        var change = before is not null && before.IsOfSameProject(this) ? SourceChange.Between(before.Trees, trees) : null;
        _aliases = change is { TouchesAliases: false } ? before!._aliases : new(() => AttributeNames.Aliases(trees));

        EquatableArray<TableOutline> Read(SyntaxTree tree) => TablesIn(tree, compilation, cancellation);
        var again = change is null ? null : AffectedSources.Of(change, before!, Read);
        _sources = new(trees.Length);
        for (int i = 0; i < trees.Length; i++)
        {
            var tree = trees[i];
            if (again is null)
                _sources.Add(tree, new(new(), Read(tree)));
            else if (again.TryGetValue(tree, out var outlines))
                _sources.Add(tree, new(new(), outlines));
            else
                _sources.Add(tree, before!._sources[change!.FormerOf(tree)]);
        }
    }

    /// <summary>The files, without those that this generator wrote.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The last words of what an alias stands for, by alias.</summary>
    public ILookup<string, string> Aliases => _aliases.Value;

    /// <summary>The declarations of <paramref name="compilation"/>; <paramref name="before"/> are those of another one, of which this one may keep much.</summary>
    public static DeclaredSources Of(CSharpCompilation compilation, DeclaredSources? before, CancellationToken cancellation) =>
        new(compilation, compilation.SyntaxTrees.RemoveAll(Symbols.IsOwnOutput), before, cancellation);

    /// <summary>The same object for a file whose declarations read the same; null for a file of another compilation.</summary>
    public object? VersionOf(SyntaxTree tree) => _sources.TryGetValue(tree, out var source) ? source.Version : null;

    /// <summary>The outlines of the tables that a file declares.</summary>
    public EquatableArray<TableOutline> TablesOf(SyntaxTree tree) => _sources[tree].Tables;

    private bool IsOfSameProject(DeclaredSources after) =>
        after._assembly == _assembly && after._options.Equals(_options) && after._references.SequenceEqual(_references);

    private EquatableArray<TableOutline> TablesIn(SyntaxTree tree, CSharpCompilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SemanticModel? model = null;
        List<TableOutline> outlines = [];
        foreach (var type in Symbols.TypesWithAttributes(tree, cancellation))
        {
            if (!AttributeNames.CanHave(type, KnownNames.TableAttribute, Aliases))
                continue;
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetDeclaredSymbol(type, cancellation) is { } symbol && TableReader.Outline(symbol) is { } outline)
                outlines.Add(outline);
        }

        return outlines.ToEquatableArray();
    }

    private sealed record Source(object Version, EquatableArray<TableOutline> Tables);
}
