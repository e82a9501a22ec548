using Lux.Language;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// Finds the files whose declarations may read otherwise after a change, by names: those that mention a type of a changed file, those that mention a type of such a file, and so on.
/// <c>Id&lt;T&gt;</c> alone does not count as long as the outline of <c>T</c> stays what it was; otherwise most tables of a program would lead to most others.
/// </summary>
internal sealed class AffectedSources
{
    // Where so many are affected, following names costs more than it saves.
    private const int Most = 100;

    private readonly Func<SyntaxTree, EquatableArray<TableOutline>> _read;
    private readonly DeclaredSources _before;
    private readonly SourceChange _change;
    private readonly List<SyntaxTree> _others;
    private readonly HashSet<string> _mentionedForAll;
    private readonly Dictionary<SyntaxTree, EquatableArray<TableOutline>> _again = [];
    private readonly Queue<(string Name, bool ByReference)> _names = new();
    private readonly HashSet<(string Name, bool ByReference)> _followed = [];

    private AffectedSources(SourceChange change, DeclaredSources before, Func<SyntaxTree, EquatableArray<TableOutline>> read)
    {
        (_read, _before, _change) = (read, before, change);
        _others = change.Stay.ToList();
        _mentionedForAll = [.. _others.SelectMany(tree => TreeNames.Of(tree).MentionedForAll)];
    }

    /// <summary>The files to be read again, changed ones included, with the tables that they declare; null for all.</summary>
    public static IReadOnlyDictionary<SyntaxTree, EquatableArray<TableOutline>>? Of(SourceChange change, DeclaredSources before, Func<SyntaxTree, EquatableArray<TableOutline>> read)
    {
        if (change.Come.Count == 0 && change.Gone.Count == 0)
            return new Dictionary<SyntaxTree, EquatableArray<TableOutline>>();
        return GlobalUsings(change.Gone) != GlobalUsings(change.Come) ? null : new AffectedSources(change, before, read).Find();
    }

    private IReadOnlyDictionary<SyntaxTree, EquatableArray<TableOutline>>? Find()
    {
        var heads = Heads(_change.Gone);
        heads.SymmetricExceptWith(Heads(_change.Come));
        // A type of such a name decides how generated code writes names.
        if (heads.Any(head => RuntimeNames.NamespaceOf(head.Name) is not null))
            return null;
        foreach (var (_, name) in heads)
            Follow(name, byReference: true);
        foreach (var tree in _change.Gone.Concat(_change.Come))
            FollowTypesOf(tree);
        foreach (var tree in _change.Come)
            _again.Add(tree, _read(tree));
        Compare(_change.Gone.SelectMany(Before), _change.Come.SelectMany(tree => _again[tree]));

        while (_names.Count > 0)
        {
            var (name, byReference) = _names.Dequeue();
            if (_mentionedForAll.Contains(name))
                return null;
            foreach (var tree in _others)
            {
                var names = TreeNames.Of(tree);
                if (_again.ContainsKey(tree) || !(names.Mentioned.Contains(name) || (byReference && names.Referenced.Contains(name))))
                    continue;
                if (_again.Count == Most)
                    return null;
                _again.Add(tree, _read(tree));
                FollowTypesOf(tree);
                Compare(Before(tree), _again[tree]);
            }
        }

        return _again;
    }

    private void Follow(string name, bool byReference)
    {
        if (_followed.Add((name, byReference)))
            _names.Enqueue((name, byReference));
    }

    private void FollowTypesOf(SyntaxTree tree)
    {
        foreach (string name in TreeNames.Of(tree).Declared)
            Follow(name, byReference: false);
    }

    private IEnumerable<TableOutline> Before(SyntaxTree tree) => _before.TablesOf(_change.FormerOf(tree));

    // Tables that are not what they were to those that refer to them.
    private void Compare(IEnumerable<TableOutline> before, IEnumerable<TableOutline> after)
    {
        var changed = new HashSet<TableOutline>(before);
        changed.SymmetricExceptWith(after);
        foreach (var table in changed)
            Follow(table.Address.Type.Name.TrimStart('@'), byReference: true);
    }

    private static HashSet<(string Head, string Name)> Heads(IEnumerable<SyntaxTree> trees) => [.. trees.SelectMany(tree => TreeNames.Of(tree).Heads)];

    private static string GlobalUsings(IEnumerable<SyntaxTree> trees) => string.Concat(trees.Select(tree => TreeNames.Of(tree).GlobalUsings));
}
