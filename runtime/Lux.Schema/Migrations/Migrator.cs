using Lux.Language;

namespace Lux.Schema;

/// <summary>Brings one database of an engine to a script. What <see cref="LuxDatabase.MigrateAsync"/> and <c>lux migrate</c> use.</summary>
public sealed class Migrator : IAsyncDisposable
{
    private readonly MigrationSession _session;
    private readonly MigrationScripts _scripts;

    private Migrator(LuxConnection connection, MigrationScripts scripts)
    {
        _session = new(connection);
        _scripts = scripts;
    }

    /// <summary>Connects. A step may take long on a large table, so its connection has the patience of a day.</summary>
    public static async ValueTask<Migrator> ConnectAsync(LuxConnectionOptions options, MigrationScripts scripts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(scripts);
        return new(await LuxConnection.ConnectAsync(options with { Timeout = TimeSpan.FromDays(1) }, cancellationToken).ConfigureAwait(false), scripts);
    }

    /// <summary>The schema that the engine has, without the tables of the migrations themselves.</summary>
    public ValueTask<DatabaseSchema> ReadSchemaAsync(CancellationToken cancellationToken = default) => _session.ReadSchemaAsync(cancellationToken);

    /// <summary>Where the engine stands.</summary>
    public async ValueTask<MigrationStatus> StatusAsync(CancellationToken cancellationToken = default)
    {
        var state = await EngineState.ReadAsync(_session, new(_session, ""), _scripts.Chain, cancellationToken).ConfigureAwait(false);
        var scripts = state.Chain.Links.Select((link, i) =>
        {
            bool isThere = state.Scripts.TryGetValue(link.Script.Id, out var row);
            var phase = i < state.AppliedCount ? ScriptState.Applied : isThere ? ScriptState.Partial : ScriptState.Pending;
            return new ScriptStatus(
                link.Script.Id, phase, link.Steps.Count, phase == ScriptState.Applied ? link.Steps.Count : state.DoneOf(link),
                row?.By ?? "", row is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs), state.Steps[link.Script.Id].Sum(step => step.TookMs));
        });
        return new([.. scripts], state.Ahead, [.. state.Drift]);
    }

    /// <summary>What a run would do, with a look at the rows that are there. Changes nothing.</summary>
    /// <exception cref="MigrationException">It could not even begin.</exception>
    public async ValueTask<MigrationPlan> PlanAsync(MigrationOptions options, CancellationToken cancellationToken = default) =>
        (await RunAsync(options with { DryRun = true }, null, cancellationToken).ConfigureAwait(false)).Plan;

    /// <summary>Runs.</summary>
    /// <exception cref="MigrationException">Something stands in the way.</exception>
    public async ValueTask<MigrationResult> RunAsync(MigrationOptions options, IProgress<MigrationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var chain = _scripts.Checked();
        var history = new MigrationHistory(_session, options.By);
        var state = await EngineState.ReadAsync(_session, history, chain, cancellationToken).ConfigureAwait(false);
        var prepared = await PrepareAsync(state, options, progress, cancellationToken).ConfigureAwait(false);
        if (options.DryRun || prepared.IsNothing) return new(prepared.Plan, [], []);

        var lease = await MigrationLease.TakeAsync(_session.Connection.Options with { Timeout = TimeSpan.FromSeconds(Math.Max(1, options.Lease.TotalSeconds / 2)) }, options, progress, cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
            try
            {
                return await RunWithLeaseAsync(chain, history, options, progress, ending.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new MigrationException("the lease was lost: the engine was away for longer than it lasts, and another process may migrate; run again to see");
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session.Connection.DisposeAsync();

    private async ValueTask<MigrationResult> RunWithLeaseAsync(MigrationChain chain, MigrationHistory history, MigrationOptions options, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        await history.EnsureAsync(cancellationToken).ConfigureAwait(false);
        await history.WaitForOthersAsync(cancellationToken).ConfigureAwait(false);
        var run = new ScriptRun(_session, history, options, progress, cancellationToken);
        var state = await EngineState.ReadAsync(_session, history, chain, cancellationToken).ConfigureAwait(false);
        state.ThrowIfOther();
        if (await run.SettleAsync(state).ConfigureAwait(false)) state = await EngineState.ReadAsync(_session, history, chain, cancellationToken).ConfigureAwait(false);
        // Another process may have done it all by now, so everything is looked at again.
        var prepared = await PrepareAsync(state, options, progress, cancellationToken).ConfigureAwait(false);
        if (prepared.Plan.Blocking.Any()) throw new MigrationException("Rows are in the way; nothing was done", [.. prepared.Plan.Blocking.Select(finding => $"{finding.Script} step {finding.Number}: {finding.Message}")]);
        foreach (string id in prepared.Plan.Adopted) await history.InsertAsync(chain.Links.First(link => link.Script.Id == id).Script, 0, MigrationHistory.Applied, cancellationToken).ConfigureAwait(false);
        foreach (var link in prepared.Up) await run.ApplyAsync(link, state).ConfigureAwait(false);
        foreach (var link in prepared.Down) await run.UndoAsync(link, state).ConfigureAwait(false);
        var after = await EngineState.ReadAsync(_session, history, chain, cancellationToken).ConfigureAwait(false);
        after.ThrowIfDrifted();
        return new(prepared.Plan, [.. prepared.Up.Select(link => link.Script.Id)], [.. prepared.Down.Select(link => link.Script.Id)]);
    }

    private async ValueTask<Prepared> PrepareAsync(EngineState state, MigrationOptions options, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        state.ThrowIfOther();
        // An engine that is ahead is one that the next version has migrated: this one still works with it, or its deploy was not expand and contract.
        if (state.Ahead.Count > 0) return new([], [], new([], [], []));
        var (up, down) = Planner.Of(state, options);
        IReadOnlyList<string> adopted = [];
        bool isOpen = state.Steps.SelectMany(steps => steps).Any(step => step.State != MigrationHistory.Done);
        if (!isOpen && state.Drift.Count > 0)
        {
            adopted = options.Adopt ? Adoptable(state) : [];
            if (adopted.Count == 0) Refuse(state, options);
            up = [.. up.Where(link => !adopted.Contains(link.Script.Id))];
        }
        var missing = up.SelectMany(link => link.Steps).Select(step => step.Command.Step).OfType<string>().Where(name => !options.Steps.ContainsKey(name)).Distinct().ToList();
        if (missing.Count > 0) throw new MigrationException("Scripts run C# steps that are not here; call MigrateAsync of the app, with MigrationOptions.Steps", missing);
        if (up.Count + down.Count > 0) progress?.Report(new(MigrationPhase.Checking, "", 0, 0, "looking at the rows that are there"));
        var plan = await new Preflight(_session, state.Schema, cancellationToken).RunAsync(StepsOf(state, up, down), adopted).ConfigureAwait(false);
        return new(up, down, plan);
    }

    private static IEnumerable<(ChainLink, int, MigrationStep, bool)> StepsOf(EngineState state, IReadOnlyList<ChainLink> up, IReadOnlyList<ChainLink> down)
    {
        foreach (var link in up)
        {
            int done = link == state.Begun ? state.DoneSteps : 0;
            for (int i = done; i < link.Steps.Count; i++) yield return (link, i + 1, link.Steps[i], false);
        }
        foreach (var link in down)
        {
            int done = link == state.Begun ? state.DoneSteps : link.Steps.Count;
            for (int i = done; i > 0; i--) yield return (link, i, link.Steps[i - 1], true);
        }
    }

    /// <summary>The first scripts up to the last one whose schema the engine has.</summary>
    private static IReadOnlyList<string> Adoptable(EngineState state)
    {
        var sorted = state.Schema.Sorted();
        var links = state.Scripts.Count > 0 ? [] : state.Chain.Links.ToArray();
        int last = Array.FindLastIndex(links, link => link.After.Sorted() == sorted);
        return [.. links.Take(last + 1).Select(link => link.Script.Id)];
    }

    private static void Refuse(EngineState state, MigrationOptions options)
    {
        if (state.Scripts.Count > 0) state.ThrowIfDrifted();
        string[] tables = [.. state.Schema.Tables.Select(table => table.Name)];
        throw options.Adopt
            ? new MigrationException("The engine has tables and no history, and its schema is that of no script; these commands lead from it to the last one", [.. SchemaDiff.Between(state.Schema, state.Chain.Result, Renames.None).Select(step => step.Command.ToString())])
            : new MigrationException("The engine has tables that no migration made, and no history; where they are those of a script, let them be adopted (MigrationOptions.Adopt, lux migrate apply --adopt)", tables);
    }

    /// <summary>What is to do.</summary>
    private sealed record Prepared(IReadOnlyList<ChainLink> Up, IReadOnlyList<ChainLink> Down, MigrationPlan Plan)
    {
        public bool IsNothing => Up.Count + Down.Count + Plan.Adopted.Count == 0;
    }
}
