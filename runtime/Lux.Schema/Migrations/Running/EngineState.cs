using Lux.Language;

namespace Lux.Schema;

/// <summary>Where the engine stands among the scripts, by its history, and the schema that it has.</summary>
internal sealed class EngineState
{
    private EngineState(MigrationChain chain, IReadOnlyList<HistoryRow> rows, DatabaseSchema schema)
    {
        Chain = chain;
        Schema = schema;
        Scripts = rows.Where(row => row.Step == 0).ToDictionary(row => row.Script, StringComparer.Ordinal);
        Steps = rows.Where(row => row.Step > 0).ToLookup(row => row.Script, StringComparer.Ordinal);
        AppliedCount = chain.Links.Count(link => Scripts.TryGetValue(link.Script.Id, out var row) && row.State == MigrationHistory.Applied);
        Ahead = [.. rows.Where(row => row.Step == 0 && chain.Links.IndexOf(link => link.Script.Id == row.Script) < 0).Select(row => row.Script)];
    }

    public MigrationChain Chain { get; }

    public DatabaseSchema Schema { get; }

    /// <summary>The row of each script that is applied or begun.</summary>
    public IReadOnlyDictionary<string, HistoryRow> Scripts { get; }

    /// <summary>The rows of the steps of each script.</summary>
    public ILookup<string, HistoryRow> Steps { get; }

    /// <summary>How many scripts are applied; they are the first ones.</summary>
    public int AppliedCount { get; }

    /// <summary>Scripts that the engine has and this program has not.</summary>
    public IReadOnlyList<string> Ahead { get; }

    /// <summary>The script that is begun and not finished, in either direction, or null.</summary>
    public ChainLink? Begun => AppliedCount < Chain.Links.Count && Scripts.ContainsKey(Chain.Links[AppliedCount].Script.Id) ? Chain.Links[AppliedCount] : null;

    /// <summary>The steps of <see cref="Begun"/> that are done.</summary>
    public int DoneSteps => Begun is { } begun ? DoneOf(begun) : 0;

    /// <summary>The schema that the engine has by its history.</summary>
    public DatabaseSchema Expected => Begun is { } begun ? begun.At(DoneSteps) : AppliedCount == 0 ? DatabaseSchema.Empty : Chain.Links[AppliedCount - 1].After;

    /// <summary>The steps from the schema that is there to the one that should be.</summary>
    public EquatableArray<MigrationStep> Drift => Ahead.Count > 0 ? default : SchemaDiff.Between(Schema, Expected, Renames.None);

    public static async ValueTask<EngineState> ReadAsync(MigrationSession session, MigrationHistory history, MigrationChain chain, CancellationToken cancellationToken)
    {
        var rows = await history.ReadAsync(cancellationToken).ConfigureAwait(false);
        return new(chain, rows, await session.ReadSchemaAsync(cancellationToken).ConfigureAwait(false));
    }

    public int DoneOf(ChainLink link) => Steps[link.Script.Id].Where(row => row.State == MigrationHistory.Done).Select(row => row.Step).DefaultIfEmpty().Max();

    /// <exception cref="MigrationException">The history is not one of these scripts.</exception>
    public void ThrowIfOther()
    {
        List<string> wrong = [];
        for (int i = 0; i < Chain.Links.Count; i++)
        {
            var script = Chain.Links[i].Script;
            if (!Scripts.TryGetValue(script.Id, out var row)) continue;
            if (row.Hash != script.Hash) wrong.Add($"script '{script.Id}' was edited after it was applied by {row.By} (then {row.Hash}, now {script.Hash}): undo the change, and put what is to change into another script");
            if (i > AppliedCount) wrong.Add($"script '{script.Id}' is applied and '{Chain.Links[AppliedCount].Script.Id}' before it is not");
        }
        if (Ahead.Count > 0 && AppliedCount < Chain.Links.Count) wrong.Add($"the engine has '{Ahead[0]}', which is not among these scripts, and lacks '{Chain.Links[AppliedCount].Script.Id}': bring the branches together first");
        if (wrong.Count > 0) throw new MigrationException("The engine's history is not that of these scripts", wrong);
    }

    /// <exception cref="MigrationException">The engine has another schema than its history says.</exception>
    public void ThrowIfDrifted()
    {
        var drift = Drift;
        if (drift.Count > 0) throw Drifted(drift);
    }

    public static MigrationException Drifted(IEnumerable<MigrationStep> drift) => new(
        "The engine's tables are not what its migrations made, so somebody has changed them by hand; these commands would bring them back (look at each, or write a migration that makes it so everywhere)",
        [.. drift.Select(step => $"{step.Command}   ({step.Summary})")]);
}
