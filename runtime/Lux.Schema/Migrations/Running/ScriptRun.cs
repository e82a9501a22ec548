using System.Diagnostics;
using Lux.Language;

namespace Lux.Schema;

/// <summary>
/// Runs the steps of one script, in either direction. A step is written down before it is taken and again when it is done; where that was interrupted the schema says on
/// which side of the step the engine is, for a schema change is done or not. A step that changes rows is written down in the same TBATCH as its rows.
/// </summary>
internal sealed class ScriptRun(MigrationSession session, MigrationHistory history, MigrationOptions options, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
{
    /// <summary>Applies what is missing of a script.</summary>
    public async ValueTask ApplyAsync(ChainLink link, EngineState state)
    {
        var script = link.Script;
        if (state.Scripts.TryGetValue(script.Id, out var row)) await history.UpdateAsync(row.Id, cancellationToken, "state", MigrationHistory.Applying).ConfigureAwait(false);
        long scriptRow = row?.Id ?? await history.InsertAsync(script, 0, MigrationHistory.Applying, cancellationToken).ConfigureAwait(false);
        Part("script begun");
        int done = row is null ? 0 : state.DoneOf(link);
        var open = state.Steps[script.Id].FirstOrDefault(step => step.Step == done + 1);
        for (int number = done + 1; number <= link.Steps.Count; number++, open = null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tell(MigrationPhase.Applying, link, number);
            long began = Stopwatch.GetTimestamp();
            long step = open?.Id ?? await history.InsertAsync(script, number, MigrationHistory.Started, cancellationToken).ConfigureAwait(false);
            Part("step written down");
            try
            {
                await TakeAsync(link, number, step, open?.Position).ConfigureAwait(false);
            }
            catch (LuxException refused) when (refused.Error is not null)
            {
                throw StepRefused.Of(link, number, refused);
            }
            Part("step taken");
            long took = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            await history.UpdateAsync(step, cancellationToken, "state", MigrationHistory.Done, "took_ms", MigrationSession.Text(took)).ConfigureAwait(false);
            Part("step done");
            Tell(MigrationPhase.Done, link, number);
        }
        await history.UpdateAsync(scriptRow, cancellationToken, "state", MigrationHistory.Applied).ConfigureAwait(false);
        Part("script applied");
    }

    /// <summary>Takes the steps of a script that are done back, from the last.</summary>
    public async ValueTask UndoAsync(ChainLink link, EngineState state)
    {
        var script = link.Script;
        var row = state.Scripts[script.Id];
        await history.UpdateAsync(row.Id, cancellationToken, "state", MigrationHistory.Undoing).ConfigureAwait(false);
        Part("undoing begun");
        var rows = state.Steps[script.Id].ToDictionary(step => step.Step);
        // An adopted script has no rows of its steps, and all of them are there.
        bool isAdopted = rows.Count == 0 && row.State == MigrationHistory.Applied;
        for (int number = link.Steps.Count; number >= 1; number--)
        {
            rows.TryGetValue(number, out var step);
            if (step is null && !isAdopted) continue;
            cancellationToken.ThrowIfCancellationRequested();
            Tell(MigrationPhase.Undoing, link, number);
            if (step is not null) await history.UpdateAsync(step.Id, cancellationToken, "state", MigrationHistory.Undoing).ConfigureAwait(false);
            else step = new(await history.InsertAsync(script, number, MigrationHistory.Undoing, cancellationToken).ConfigureAwait(false), script.Id, number, "", "", "", "", 0, 0);
            Part("step back written down");
            foreach (var command in link.Steps[number - 1].Down) await session.RunAsync(command.Words, cancellationToken).ConfigureAwait(false);
            Part("step taken back");
            await history.DeleteAsync(step.Id, cancellationToken).ConfigureAwait(false);
            Part("step back done");
            Tell(MigrationPhase.Done, link, number);
        }
        await history.ForgetAsync(row, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings the history to where the engine is, after an interruption between a step and its note.</summary>
    /// <returns>Whether anything was open.</returns>
    public async ValueTask<bool> SettleAsync(EngineState state)
    {
        bool isOpen = false;
        foreach (var link in state.Chain.Links)
        {
            foreach (var row in state.Steps[link.Script.Id].Where(step => step.State is MigrationHistory.Started or MigrationHistory.Undoing))
            {
                var command = link.Steps[row.Step - 1].Command;
                if (row.State == MigrationHistory.Started && !command.IsSchema) continue;   // goes on at its position
                isOpen = true;
                // The step goes again where it is not done; of one that changes nothing that is as well.
                bool isBefore = IsAt(state.Schema, link, row.Step - 1);
                if (!isBefore && !IsAt(state.Schema, link, row.Step)) throw EngineState.Drifted(SchemaDiff.Between(state.Schema, link.At(row.Step), Renames.None));
                bool isTakenBack = row.State == MigrationHistory.Undoing && !command.IsSchema;
                if (isBefore && !isTakenBack) await history.DeleteAsync(row.Id, cancellationToken).ConfigureAwait(false);
                else await history.UpdateAsync(row.Id, cancellationToken, "state", MigrationHistory.Done).ConfigureAwait(false);
            }
        }
        return isOpen;
    }

    private static bool IsAt(DatabaseSchema schema, ChainLink link, int steps) => schema.Sorted() == link.At(steps).Sorted();

    private async ValueTask TakeAsync(ChainLink link, int number, long row, string? position)
    {
        var command = link.Steps[number - 1].Command;
        if (command.IsSchema) await session.RunAsync(command.Words, cancellationToken).ConfigureAwait(false);
        else if (command.Step is { } name) await RunCodeAsync(link, number, name, row, position).ConfigureAwait(false);
        else await new RowPages(session, options, at => Tell(MigrationPhase.Applying, link, number, at), Part, cancellationToken).RunAsync(command, row, position).ConfigureAwait(false);
    }

    private async ValueTask RunCodeAsync(ChainLink link, int number, string name, long row, string? position)
    {
        var step = options.Steps[name];
        string? next = string.IsNullOrEmpty(position) ? null : position;
        position ??= "";
        do
        {
            next = await step.RunAsync(new(session.Connection, next), cancellationToken).ConfigureAwait(false);
            Part("page written");
            if (next is null) return;
            await session.RunAsync(MigrationSession.Batch(MigrationHistory.UpdateAt(row, position, "position", next)), cancellationToken).ConfigureAwait(false);
            position = next;
            Tell(MigrationPhase.Applying, link, number, next);
        }
        while (true);
    }

    private void Part(string name)
    {
        options.OnPart?.Invoke(name);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Tell(MigrationPhase phase, ChainLink link, int number, string position = "") =>
        progress?.Report(new(phase, link.Script.Id, number, link.Steps.Count, link.Steps[number - 1].Summary, position));
}
