using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Declarations;

/// <summary>The files that declare something else than before. Files whose text differs within bodies alone are not among them.</summary>
internal sealed class SourceChange
{
    private readonly Dictionary<SyntaxTree, SyntaxTree> _former = [];

    private readonly ImmutableArray<SyntaxTree> _after;

    private SourceChange(IReadOnlyCollection<SyntaxTree> gone, IReadOnlyCollection<SyntaxTree> come, ImmutableArray<SyntaxTree> after) => (Gone, Come, _after) = (gone, come, after);

    /// <summary>Files as they were, those that are no more included.</summary>
    public IReadOnlyCollection<SyntaxTree> Gone { get; }

    /// <summary>Files as they are, new ones included.</summary>
    public IReadOnlyCollection<SyntaxTree> Come { get; }

    /// <summary>The files that declare what they did.</summary>
    public IEnumerable<SyntaxTree> Stay
    {
        get
        {
            var come = new HashSet<SyntaxTree>(Come);
            return _after.Where(tree => !come.Contains(tree));
        }
    }

    /// <summary>Whether an alias of a using came, went or changed.</summary>
    public bool TouchesAliases => Gone.Concat(Come).Any(tree => TreeNames.Of(tree).HasAliases);

    /// <summary>An unchanged file as it was.</summary>
    public SyntaxTree FormerOf(SyntaxTree tree) => _former.TryGetValue(tree, out var former) ? former : tree;

    /// <summary>The change; null when the files that stay are in another order, in which the parts of a type would be.</summary>
    public static SourceChange? Between(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after) =>
        before.Length == after.Length ? InPlace(before, after) : AddedOrRemoved(before, after);

    private static SourceChange InPlace(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        List<SyntaxTree> gone = [], come = [];
        var change = new SourceChange(gone, come, after);
        for (int i = 0; i < before.Length; i++)
        {
            var (old, now) = (before[i], after[i]);
            if (ReferenceEquals(old, now))
                continue;
            if (old.Options.Equals(now.Options) && old.FilePath == now.FilePath && SyntaxFactory.AreEquivalent(old, now, topLevel: true))
            {
                change._former.Add(now, old);
            }
            else
            {
                gone.Add(old);
                come.Add(now);
            }
        }

        return change;
    }

    private static SourceChange? AddedOrRemoved(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        HashSet<SyntaxTree> old = [.. before], now = [.. after];
        return before.Where(now.Contains).SequenceEqual(after.Where(old.Contains))
            ? new(before.Where(tree => !now.Contains(tree)).ToList(), after.Where(tree => !old.Contains(tree)).ToList(), after)
            : null;
    }
}
