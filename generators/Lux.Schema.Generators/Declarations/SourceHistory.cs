using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Remembers what compilations declared, so that the next one, which shares most of its files with the last, is held to that. It changes no result: whatever is found is compared.</summary>
internal sealed class SourceHistory
{
    private readonly ConditionalWeakTable<Compilation, DeclaredSources> _known = new();
    private readonly ConditionalWeakTable<SyntaxTree, Last> _last = new();

    /// <summary>What <paramref name="compilation"/> declares.</summary>
    public DeclaredSources Of(Compilation compilation, CancellationToken cancellation)
    {
        if (_known.TryGetValue(compilation, out var known))
            return known;
        var made = DeclaredSources.Of((CSharpCompilation)compilation, Before(compilation), cancellation);
        known = _known.GetValue(compilation, _ => made);
        foreach (var tree in known.Trees)
            _last.GetOrCreateValue(tree).Sources = known;
        return known;
    }

    private DeclaredSources? Before(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
            if (_last.TryGetValue(tree, out var last))
                return last.Sources;
        return null;
    }

    // What a file was last part of.
    private sealed class Last
    {
        public DeclaredSources? Sources { get; set; }
    }
}
