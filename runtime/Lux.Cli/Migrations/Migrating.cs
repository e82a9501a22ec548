using Lux.Schema;

namespace Lux.Cli;

/// <summary>What plan, apply and down have in common.</summary>
internal static class Migrating
{
    /// <summary>What a run would do. What keeps it from beginning is an answer, not a refusal of the engine.</summary>
    public static async Task<MigrationPlan> AskAsync(Migrator migrator, MigrationOptions options, CancellationToken cancellation)
    {
        try
        {
            return await migrator.PlanAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (MigrationException stopped)
        {
            throw new ToolException(ExitCode.Negative, stopped.Message, stopped);
        }
    }

    public static void Print(CommandRun run, MigrationPlan plan) => run.Printer.Print(
        new { steps = plan.Steps.Select(StepDocument.Of), seconds = plan.Time.TotalSeconds, findings = plan.Findings.Select(StepDocument.Of), adopted = plan.Adopted },
        console =>
        {
            var writer = console.Profile.Out.Writer;
            foreach (string id in plan.Adopted) writer.WriteLine($"{id}: counts as applied, the tables have its schema");
            foreach (var step in plan.Steps)
            {
                string work = StepDocument.Work(step.Work);
                writer.WriteLine(step.IsDown ? $"{step.Script} step {step.Number} back: {step.Step.Summary}{(step.Step.Loss.Length > 0 ? $"; {step.Step.Loss}" : "")}{work}" : $"{step.Script} step {step.Number}: {StepDocument.Line(step.Step)}{work}");
                foreach (string line in step.IsDown ? [] : StepDocument.Advice(step.Step)) writer.WriteLine($"  {line}");
            }
            if (plan.Time.TotalSeconds >= 1) writer.WriteLine($"All of it takes {StepDocument.About(plan.Time)}, by how fast this engine reads rows.");
            foreach (var finding in plan.Findings) writer.WriteLine($"{(finding.MayBeMended ? "Perhaps in the way" : "In the way")} of {finding.Script} step {finding.Number}: {finding.Message}");
            if (plan.Steps.Count + plan.Adopted.Count == 0) writer.WriteLine("Nothing to do.");
        });

    public static async Task<int> RunAsync(CommandRun run, Migrator migrator, MigrationOptions options)
    {
        try
        {
            var result = await migrator.RunAsync(options, new Progress(run), run.Cancellation).ConfigureAwait(false);
            run.Printer.Print(
                new { applied = result.Applied, undone = result.Undone, adopted = result.Plan.Adopted },
                console =>
                {
                    var writer = console.Profile.Out.Writer;
                    foreach (string id in result.Plan.Adopted) writer.WriteLine($"Adopted {id}.");
                    foreach (string id in result.Applied) writer.WriteLine($"Applied {id}.");
                    foreach (string id in result.Undone) writer.WriteLine($"Took {id} back.");
                    if (result.Applied.Count + result.Undone.Count + result.Plan.Adopted.Count == 0) writer.WriteLine("Nothing to do.");
                });
            return ExitCode.Done;
        }
        catch (MigrationException stopped)
        {
            throw new ToolException(ExitCode.Negative, stopped.Message, stopped);
        }
    }

    // Beside the output, and only for a person: each step as it begins.
    private sealed class Progress(CommandRun run) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value)
        {
            if (!run.Host.ErrorIsTerminal || value.Phase == MigrationPhase.Done) return;
            run.Printer.Note(value.Steps == 0 ? value.Text : $"{value.Script} {value.Step}/{value.Steps}: {value.Text}{(value.Position.Length > 0 ? $" ({value.Position})" : "")}");
        }
    }
}
