using Lux.Language;

namespace Lux.Schema;

/// <summary>The migrations of a database: the texts of <c>migrations/*.lux</c>, which generated code carries in the assembly, or those of a folder.</summary>
public sealed class MigrationScripts
{
    private readonly (string Id, string Text)[] _scripts;
    private readonly Lazy<MigrationChain> _chain;

    /// <summary>Scripts by the names of their files, without folder and <c>.lux</c>.</summary>
    public MigrationScripts(params (string Id, string Text)[] scripts)
    {
        _scripts = scripts;
        _chain = new(() => MigrationChain.Of(_scripts));
    }

    /// <summary>The ids in order.</summary>
    public IReadOnlyList<string> Ids => [.. _scripts.Select(script => script.Id).Order(StringComparer.Ordinal)];

    /// <summary>The scripts replayed; what is wrong with them is in it.</summary>
    public MigrationChain Chain => _chain.Value;

    /// <summary>The scripts of a folder; none where it is not there.</summary>
    public static MigrationScripts FromFolder(string folder) => new(Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*" + ScriptPrinter.Extension).Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))]
        : []);

    /// <exception cref="MigrationException">The scripts are no chain, or one of their steps waits for an acknowledgement.</exception>
    internal MigrationChain Checked()
    {
        var wrong = Chain.Problems.Where(problem => problem.Kind != ScriptProblemKind.Narrows).ToList();
        return wrong.Count == 0 ? Chain : throw new MigrationException("The migrations cannot be applied", [.. wrong.Select(problem => problem.ToString())]);
    }
}
