using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// What a compilation declares, told apart without binding anything: compilations whose sources differ within bodies alone have the same <see cref="Version"/>.
/// Whoever types in a method makes a new compilation with each key, in which every symbol would have to be bound again: about a third of a millisecond for each table.
/// </summary>
internal sealed class DeclaredSources
{
    private static readonly ConditionalWeakTable<Compilation, DeclaredSources> Known = new();

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    private readonly Lazy<ILookup<string, string>> _aliases;

    private DeclaredSources(CSharpCompilation compilation, DeclaredSources? same)
    {
        _trees = compilation.SyntaxTrees;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
        Version = same?.Version ?? new object();
        var trees = _trees;
        _aliases = same?._aliases ?? new(() => AttributeNames.Aliases(trees));
    }

    /// <summary>The same object for the same declarations.</summary>
    public object Version { get; }

    /// <summary>The last words of what an alias stands for, by alias.</summary>
    public ILookup<string, string> Aliases => _aliases.Value;

    /// <summary>The declarations of <paramref name="compilation"/>; <paramref name="before"/> are those that were read last.</summary>
    public static DeclaredSources Of(Compilation compilation, DeclaredSources? before) => Known.GetValue(compilation, after =>
    {
        var sources = (CSharpCompilation)after;
        return new(sources, before is not null && before.DeclareTheSame(sources) ? before : null);
    });

    private bool DeclareTheSame(CSharpCompilation after)
    {
        if (after.AssemblyName != _assembly || !after.Options.Equals(_options) || !after.ExternalReferences.SequenceEqual(_references) || after.SyntaxTrees.Length != _trees.Length)
            return false;
        for (int i = 0; i < _trees.Length; i++)
        {
            var (old, now) = (_trees[i], after.SyntaxTrees[i]);
            if (!ReferenceEquals(old, now) && !(old.Options.Equals(now.Options) && SyntaxFactory.AreEquivalent(old, now, topLevel: true)))
                return false;
        }

        return true;
    }
}
