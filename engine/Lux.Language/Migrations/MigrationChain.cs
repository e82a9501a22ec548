namespace Lux.Language;

/// <summary>All scripts of a database, replayed one after the other. What is wrong is said, and the chain ends where it cannot go on.</summary>
public sealed record MigrationChain
{
    private MigrationChain(IEnumerable<ChainLink> links, IEnumerable<ScriptProblem> problems)
    {
        Links = links.ToEquatableArray();
        Problems = problems.ToEquatableArray();
    }

    /// <summary>No scripts.</summary>
    public static MigrationChain Empty { get; } = new([], []);

    /// <summary>The scripts that could be replayed, in order.</summary>
    public EquatableArray<ChainLink> Links { get; }

    /// <summary>What is wrong with the scripts.</summary>
    public EquatableArray<ScriptProblem> Problems { get; }

    /// <summary>The schema that they lead to.</summary>
    public DatabaseSchema Result => Links.Count == 0 ? DatabaseSchema.Empty : Links[Links.Count - 1].After;

    /// <summary>What is so wrong that the chain leads nowhere: all but what only waits for an acknowledgement.</summary>
    public IEnumerable<ScriptProblem> Breaks => Problems.Where(problem => problem.Kind is not (ScriptProblemKind.NotAccepted or ScriptProblemKind.Narrows or ScriptProblemKind.NeedsDefault));

    /// <summary>Reads and replays scripts.</summary>
    /// <param name="files">The names of their files without folder and <c>.lux</c>, and their texts; in any order.</param>
    public static MigrationChain Of(IEnumerable<(string File, string Text)> files)
    {
        List<ScriptProblem> problems = [];
        List<MigrationScript> scripts = [];
        foreach (var (file, text) in files.OrderBy(file => file.File, StringComparer.Ordinal))
        {
            if (ScriptParser.TryParse(file, text, out var script, out var problem)) scripts.Add(script!);
            else problems.Add(problem!);
        }

        List<ChainLink> links = [];
        var schema = DatabaseSchema.Empty;
        // What follows an unreadable script has nothing to build on.
        var readable = problems.Count == 0 ? scripts : scripts.TakeWhile(script => string.CompareOrdinal(script.Id, problems[0].Script) < 0);
        for (int i = 0; i < readable.Count(); i++)
        {
            var script = scripts[i];
            if (ParentCheck.Check(scripts, i) is { } wrong)
            {
                problems.Add(wrong);
                if (wrong.Kind == ScriptProblemKind.BrokenChain) break;
            }
            if (!TryReplay(script, schema, i == scripts.Count - 1, problems, out var link)) break;
            links.Add(link!);
            schema = link!.After;
        }
        // Where a script was edited, that it and those behind it lead elsewhere is no news.
        if (problems.Exists(problem => problem.Kind == ScriptProblemKind.Edited)) problems.RemoveAll(problem => problem is { Kind: ScriptProblemKind.DoesNotApply, Line: 0 });
        return new(links, problems);
    }

    private static bool TryReplay(MigrationScript script, DatabaseSchema before, bool isLast, List<ScriptProblem> problems, out ChainLink? link)
    {
        link = null;
        var schema = before;
        List<MigrationStep> steps = [];
        foreach (var command in script.Commands)
        {
            if (!SchemaReplay.TryApply(schema, command, out var next, out var error))
            {
                // An argument's index is one less than its word's; what is about the whole command stands at its name.
                var place = command.Places.Count > error!.Position + 1 ? command.Places[error.Position + 1] : default;
                problems.Add(new ScriptProblem(ScriptProblemKind.DoesNotApply, script.Id, command.Line, $"{command}: {error.Message}").At(place));
                return false;
            }
            steps.Add(StepReport.Of(schema, command));
            schema = next!;
        }
        link = new(script, before, schema, steps.ToEquatableArray());
        problems.AddRange(StepCheck.Check(link));
        string result = Fingerprint.OfDatabase(schema);
        if (result != script.Result)
        {
            string way = isLast ? $"if that is meant, write '-- result: {result}'" : "undo the change: another script builds on it";
            problems.Add(new(ScriptProblemKind.DoesNotApply, script.Id, 0, $"its commands lead to the schema {result}, and it states {script.Result}; {way}"));
        }
        return true;
    }
}
