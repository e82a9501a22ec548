using System.Collections.Immutable;
using Lux.Language;
using Lux.Schema.Generators.Analyzers;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>A finding about a record or database, with what a code fix needs.</summary>
internal sealed record PendingFinding(Finding Finding, ImmutableDictionary<string, string?> Properties);

/// <summary>What is wrong with the scripts of an assembly, and what its records have otherwise than they say.</summary>
internal sealed class PendingMigrations
{
    private readonly ILookup<string, ScriptProblem> _ofScripts;
    private readonly ILookup<string, PendingFinding> _ofTypes;

    private PendingMigrations(IEnumerable<(string Path, ScriptProblem Problem)> ofScripts, IEnumerable<(string Type, PendingFinding Finding)> ofTypes)
    {
        _ofScripts = ofScripts.Distinct().ToLookup(entry => entry.Path, entry => entry.Problem);
        _ofTypes = ofTypes.ToLookup(entry => entry.Type, entry => entry.Finding);
    }

    public IEnumerable<ScriptProblem> OfScript(string path) => _ofScripts[path];

    public IEnumerable<PendingFinding> OfType(string fullName) => _ofTypes[fullName];

    public static PendingMigrations Of(DeclaredTypes declared, EquatableArray<ScriptFile> scripts)
    {
        var tables = declared.Tables.Select(TableContents.Of).ToList();
        List<(string, ScriptProblem)> problems = [];
        List<(string, PendingFinding)> findings = [];
        foreach (var declaration in declared.Databases)
        {
            var own = scripts.Where(script => script.IsOf(declaration.Address.Type.Name)).ToList();
            if (own.Count == 0)
                continue;
            var chain = MigrationChain.Of(own.Select(script => (script.Id, script.Text)));
            problems.AddRange(chain.Problems.Select(problem => (own.Find(script => script.Id == problem.Script)!.Path, problem)));
            // Where the chain leads nowhere there is nothing to hold the records to.
            if (!chain.Breaks.Any())
                findings.AddRange(RecordCheck.Check(DatabaseContents.Of(declaration, tables), chain, own[own.Count - 1].Database));
        }

        return new(problems, findings);
    }
}
